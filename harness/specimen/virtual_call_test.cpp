#include "support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "cxx.virtual-call";
constexpr const char* table_rule = "cxx.vtable-layout";

struct Triple {
    long a, b, c;
};

// struct counter { pointer to table; long value; virtual add, ~counter, all; }, named { pointer to table; long tag;
// virtual name; }, both : counter, named.
struct Object {
    const void* const* table = nullptr;
    long value = 0;
    const void* const* second_table = nullptr;
    long tag = 0;

    void* named() { return &second_table; }
};

enum Slot : long { slot_add, slot_complete, slot_deleting, slot_all, slot_name };

void make_compiled(Object& room) {
    Call call(&room, 7L, 3L);
    call.run(subject<void()>("virtual_call_both"));
    expect(table_rule, "object+8", 7L, room.value, "the member of the first base");
    expect(table_rule, "object+24", 3L, room.tag, "the member of the second base");
}

Object make_own() {
    return {subject<const void*>("virtual_call_table") + 2, 7, subject<const void*>("virtual_call_second_table") + 2,
            3};
}

std::int64_t through(void* object, Slot slot, long argument) {
    Call call(object, static_cast<long>(slot), argument);
    call.run(subject<void()>("virtual_call"));
    return call.integer();
}

}  // namespace

TEST(virtual_call, routine_calls_each_slot_of_a_compiled_class) {
    Object object;
    make_compiled(object);
    expect(rule, "slot 0", std::int64_t{12}, through(&object, slot_add, 5), "add: value + n");
    expect(rule, "slot 4", std::int64_t{1204}, through(&object, slot_name, 4), "name: 100 * value + n");
    Triple triple = {};
    Call call(&triple, &object, static_cast<long>(slot_all), 9L);
    call.run(subject<void()>("virtual_call_large"));
    expect(rule, "slot 3", 12L, triple.a, "all: its value");
    expect(rule, "slot 3", 3L, triple.b, "all: its tag");
    expect(rule, "slot 3", 9L, triple.c, "all: its argument");
    expect("sysv.return.sret-rax", "rax", word(&triple), call.left().gpr[rax], "the address of the result");
}

TEST(virtual_call, destructor_has_two_slots) {
    const long* seen = subject<const long>("virtual_call_seen");
    Object object;
    make_compiled(object);
    const long it = static_cast<long>(word(&object));
    through(&object, slot_complete, 0);
    expect(table_rule, "slot 1", it, seen[0], "this of the destructor that the first slot calls");
    expect(table_rule, "slot 1", 0L, seen[1], "it frees nothing");
    Object other;
    make_compiled(other);
    const long that = static_cast<long>(word(&other));
    through(&other, slot_deleting, 0);
    expect(table_rule, "slot 2", that, seen[0], "this of the destructor that the second slot calls");
    expect(table_rule, "slot 2", that, seen[1], "what it frees");
    expect(table_rule, "slot 2", that, seen[2], "it destroys before it frees");
}

TEST(virtual_call, compiled_thunk_adjusts_this) {
    Object object;
    make_compiled(object);
    Call base(&object);
    base.run(subject<void()>("virtual_call_named"));
    expect(table_rule, "object+16", word(object.named()), base.left().gpr[rax], "where the second base lies");
    expect(rule, "rdi", std::int64_t{704}, through(object.named(), slot_add, 4),
           "name, called by its slot in the second base's table, has the whole object: 100 * value + n");
}

TEST(virtual_call, tables_know_the_whole_object) {
    Object object;
    make_compiled(object);
    for (void* const part : {static_cast<void*>(&object), object.named()}) {
        Call call(part);
        call.run(subject<void()>("virtual_call_top"));
        expect(table_rule, "table-16", word(&object), call.left().gpr[rax], "part + offset to top");
    }
    Object own = make_own();
    Call call(own.named());
    call.run(subject<void()>("virtual_call_whole"));
    expect(table_rule, "table-16", word(&own), call.left().gpr[rax], "dynamic_cast<void *> of the routine's class");
}

TEST(virtual_call, tables_know_the_virtual_base) {
    long room[4] = {};
    Call make(static_cast<long*>(room), 8L);
    make.run(subject<void()>("virtual_call_over"));
    Call wanted(static_cast<long*>(room));
    wanted.run(subject<void()>("virtual_call_shared"));
    Call call(static_cast<long*>(room));
    call.run(subject<void()>("virtual_call_virtual_base"));
    expect(table_rule, "table-24", wanted.left().gpr[rax], call.left().gpr[rax], "object + virtual base offset");
    expect(table_rule, "object+16", word(room + 2), call.left().gpr[rax], "the virtual base lies behind the members");
    expect(rule, "rdi", std::int64_t{805}, through(room + 2, slot_add, 5),
           "where, called through the virtual base, has the whole object: 100 * own + n");
}

TEST(virtual_call, compiled_caller_arrives_in_the_routines_class) {
    Object own = make_own();
    Call add(&own, 5L);
    add.run(subject<void()>("virtual_call_add"));
    expect(rule, "slot 0", std::int64_t{12}, add.integer(), "add: value + n");
    expect(rule, "rdi", 12L, own.value, "value, which this leads to");
    Call name(own.named(), 30L);
    name.run(subject<void()>("virtual_call_name"));
    expect(rule, "rdi", std::int64_t{42}, name.integer(), "name of the second base: value + n");
    expect(table_rule, "slot 4", std::int64_t{13}, through(&own, slot_name, 1), "name of the whole object: value + n");
    Triple triple = {};
    Call all(&own, 2L, &triple);
    all.run(subject<void()>("virtual_call_all"));
    expect(rule, "slot 3", 12L, triple.a, "all: its value");
    expect(rule, "slot 3", 3L, triple.b, "all: its tag");
    expect(rule, "slot 3", 2L, triple.c, "all: its argument");
    Call(&own).run(subject<void()>("virtual_call_destroy"));
    expect(table_rule, "slot 1", 1001L, own.value, "object->~counter() calls the complete destructor");
    Call(&own).run(subject<void()>("virtual_call_delete"));
    expect(table_rule, "slot 2", 1000L, own.value, "delete calls the deleting destructor");
}

TEST(virtual_call, routine_returns_the_result_of_its_class) {
    Object own = make_own();
    Triple triple = {};
    Call call(&triple, &own, static_cast<long>(slot_all), 2L);
    call.run(subject<void()>("virtual_call_large"));
    expect("sysv.return.sret-rax", "rax", word(&triple), call.left().gpr[rax], "the address of the result");
}

TEST(virtual_call, compiled_caller_passes_this_first) {
    Capture capture;
    const void* const table[] = {nullptr, nullptr, Capture::function<const void>(),
                                 nullptr, nullptr, Capture::function<const void>()};
    Object object = {table + 2, 0, table + 2, 0};
    Call(&object, 5L).run(subject<void()>("virtual_call_add"));
    capture.check_entry("add");
    expect("cxx.this-argument", "rdi", word(&object), capture.entered().gpr[rdi], "this is the first argument");
    expect("cxx.this-argument", "rsi", std::uint64_t{5}, capture.entered().gpr[rsi], "the named one comes second");
    Triple triple = {}, elsewhere = {1, 2, 3};
    capture.load().gpr[rax] = word(&elsewhere);
    Call(&object, 6L, &triple).run(subject<void()>("virtual_call_all"));
    capture.check_entry("all");
    expect("cxx.this-argument", "rsi", word(&object), capture.entered().gpr[rsi], "this comes behind the result's");
    expect("cxx.this-argument", "rdx", std::uint64_t{6}, capture.entered().gpr[rdx], "the named one comes third");
}
