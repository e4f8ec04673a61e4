#include "support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "cxx.constructor-variants";

struct Room {
    std::uint64_t words[5] = {};
};

struct Event {
    long kind;
    const void* where;
    long value;
};

// What the routine saw of C1, C2, D1 and D2.
struct Seen {
    long times;
    const void* self;
    const void* tables;
    long value;
};

struct Stage {
    Seen* seen = subject<Seen>("constructor_variants_seen");
    long* count = subject<long>("constructor_variants_count");

    Stage() {
        std::memset(seen, 0, 4 * sizeof *seen);
        *count = 0;
    }

    // Since the last time: constructions and destructions by compiled code.
    void expect_events(std::initializer_list<Event> wanted, std::string_view says) {
        expect(rule, "variant", static_cast<long>(wanted.size()), *count, says);
        const Event* got = subject<const Event>("constructor_variants_events");
        for (const Event& event : wanted) {
            expect(rule, "variant", event.kind, got->kind, says);
            expect(rule, "rdi", word(event.where), word(got->where), says);
            expect(rule, "rsi", event.value, got++->value, says);
        }
        *count = 0;
    }

    void expect_variants(std::initializer_list<long> times, std::string_view says) const {
        static constexpr const char* names[] = {"C1", "C2", "D1", "D2"};
        for (int i = 0; const long wanted : times) {
            expect(rule, names[i], wanted, seen[i].times, says);
            ++i;
        }
    }
};

std::uint64_t run(const char* function, Room& room) {
    Call call(&room);
    call.run(subject<void()>(function));
    return call.left().gpr[rax];
}

std::uint64_t run(const char* function, Room& room, long value, long own) {
    Call call(&room, value, own);
    call.run(subject<void()>(function));
    return call.left().gpr[rax];
}

// The offset that an object's table has for its virtual base.
long base_offset(const Room& room) {
    long offset = 0;
    std::memcpy(&offset, reinterpret_cast<const unsigned char*>(room.words[0]) - 24, sizeof offset);
    return offset;
}

}  // namespace

TEST(constructor_variants, routine_derives_from_a_compiled_class) {
    Stage stage;
    Room room;
    run("constructor_variants_make", room, 7, 9);
    stage.expect_events({{1, room.words + 3, 7}, {2, &room, 7}}, "the base, once, then middle, which finds it");
    expect(rule, "object+8", std::uint64_t{709}, room.words[1], "100 * value + own, the arguments behind the tables");
    expect(rule, "object+24", std::uint64_t{7}, room.words[3], "the value of the base");
    expect(rule, "object+0", word(subject<long>("constructor_variants_tables") + 6), room.words[0],
           "the base constructor takes its table from where rsi points");
    expect(rule, "object+16", std::uint64_t{77}, room.words[2], "the member of the derived class");
    room.words[0] = 0;
    run("constructor_variants_end", room);
    stage.expect_events({{-2, &room, 7}, {-1, room.words + 3, 7}}, "middle, then the base, once");
}

TEST(constructor_variants, compiled_variants_are_found_by_name) {
    Stage stage;
    Room room;
    Call made(&room, 8L, 6L);
    made.run(subject<void()>("_ZN6middleC1Ell"));
    stage.expect_events({{1, room.words + 2, 8}, {2, &room, 8}}, "C1 makes the virtual base as well");
    expect(rule, "object+8", std::uint64_t{806}, room.words[1], "100 * value + own");
    expect(rule, "object+0", 16L, base_offset(room), "the offset of the virtual base in a middle");
    run("_ZN6middleD1Ev", room);
    stage.expect_events({{-2, &room, 8}, {-1, room.words + 2, 8}}, "D1 destroys the virtual base as well");
    run("constructor_variants_middle", room, 3, 4);
    stage.expect_events({{1, room.words + 2, 3}, {2, &room, 3}}, "a new expression");
    run("_ZN6middleD0Ev", room);
    stage.expect_events({{-2, &room, 3}, {-1, room.words + 2, 3}, {-4, &room, 0}}, "D0 frees the object in the end");
    Room alone;
    run("_ZN4baseC1El", alone, 5, 0);
    stage.expect_events({{1, &alone, 5}}, "C1 of a class without bases");
    run("_ZN4baseD1Ev", alone);
    stage.expect_events({{-1, &alone, 5}}, "D1 of it");
}

TEST(constructor_variants, compiled_code_makes_whole_objects_of_the_routines_class) {
    Stage stage;
    Room room;
    expect(rule, "rax", word(&room), run("constructor_variants_left", room, 11, 12),
           "a new expression's result, which the constructor has not returned");
    stage.expect_variants({1, 0, 0, 0}, "new left calls the constructor of whole objects");
    stage.expect_events({{1, room.words + 2, 11}}, "which makes the base");
    expect(rule, "rdi", word(&room), word(stage.seen[0].self), "this");
    expect(rule, "rdx", std::uint64_t{12}, room.words[1], "own");
    expect(rule, "rsi", 11L, stage.seen[0].value, "the value of the base");
    expect(rule, "object+0", 16L, base_offset(room), "the offset of the virtual base in a left");
    run("constructor_variants_end_left", room);
    stage.expect_variants({1, 0, 1, 0}, "~left() calls the destructor of whole objects");
    expect(rule, "rdi", word(&room), word(stage.seen[2].self), "this of the destructor");
    expect(rule, "rdi", 11L, stage.seen[2].value, "the base is there while it runs");
    stage.expect_events({{-1, room.words + 2, 11}}, "and it destroys the base");
}

TEST(constructor_variants, compiled_code_derives_from_the_routines_class) {
    Stage stage;
    Room room;
    expect(rule, "rax", word(&room), run("constructor_variants_bottom", room, 21, 22), "the new object");
    stage.expect_variants({0, 1, 0, 0}, "the constructor of bases");
    stage.expect_events({{1, room.words + 3, 21}, {3, &room, 21}}, "bottom makes the base, once");
    expect(rule, "rdi", word(&room), word(stage.seen[1].self), "this");
    expect(rule, "rcx", std::uint64_t{22}, room.words[1], "own, the argument behind tables and value");
    expect(rule, "rsi", 21L, stage.seen[1].value, "the tables know where the base is");
    expect(rule, "object+0", 24L, base_offset(room), "the offset of the virtual base in a bottom");
    run("constructor_variants_end_bottom", room);
    stage.expect_variants({0, 1, 0, 1}, "the destructor of bases");
    stage.expect_events({{-3, &room, 21}, {-1, room.words + 3, 21}}, "bottom, and in the end the base");
    expect(rule, "rdi", word(&room), word(stage.seen[3].self), "this of the destructor");
    expect(rule, "rsi", 21L, stage.seen[3].value, "the base is there while it runs, where the tables say");
    expect(rule, "rsi", word(stage.seen[1].tables), word(stage.seen[3].tables), "the same tables as at construction");
}

TEST(constructor_variants, routine_keeps_its_contract) {
    Stage stage;
    Room room;
    run("_ZN4leftC1Ell", room, 31, 32);
    stage.expect_events({{1, room.words + 2, 31}}, "C1 makes the virtual base");
    expect(rule, "rdx", std::uint64_t{32}, room.words[1], "own");
    expect(rule, "object+0", 16L, base_offset(room), "the offset of the virtual base in a left");
    run("_ZN4leftD1Ev", room);
    stage.expect_events({{-1, room.words + 2, 31}}, "D1 destroys it");

    const long table[] = {32, 0, 0, 0};
    const void* const tables[] = {table + 3};
    for (const char* const variant : {"_ZN4leftC2Ell", "_ZN4leftD2Ev"}) {
        room = {{0, 0, 0, 0, 99}};
        Call call(&room, static_cast<const void* const*>(tables), 33L, 34L);
        call.run(subject<void()>(variant));
        expect(rule, "rsi", word(table + 3), room.words[0], std::string(variant) + ": the first of the tables");
    }
    stage.expect_variants({1, 1, 1, 1}, "each once");
    stage.expect_events({}, "neither C2 nor D2 concerns itself with the base");
    for (const int variant : {1, 3})
        expect(rule, "rsi", 99L, stage.seen[variant].value, "the base, which lies where the table says");
}

TEST(constructor_variants, base_destructor_takes_its_table) {
    Stage stage;
    Room room;
    run("constructor_variants_bottom", room, 1, 2);
    const auto whole = room.words[0];
    run("constructor_variants_end_bottom", room);
    std::uint64_t first = 0;
    std::memcpy(&first, stage.seen[3].tables, sizeof first);
    expect(rule, "object+0", first, room.words[0], "the table that the destructor found where rsi points");
    expect_that(whole != first, rule, "rsi", "a left in a bottom has another table than a bottom");
}
