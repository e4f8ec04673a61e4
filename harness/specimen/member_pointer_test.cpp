#include "support.h"

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "cxx.member-function-pointer";
constexpr const char* data_rule = "cxx.member-data-pointer";

struct Member {
    std::uint64_t ptr, adj;
};

template <class... Values>
Member made_by(const char* function, Values... values) {
    Call call(values...);
    call.run(subject<void()>(function));
    return {call.left().gpr[rax], call.left().gpr[rdx]};
}

template <class... Values>
std::int64_t run(const char* function, Values... values) {
    return static_cast<std::int64_t>(made_by(function, values...).ptr);
}

void* object(const char* function) {
    return reinterpret_cast<void*>(run(function));
}

// Through the routine, of a pointer to member that compiled code made.
std::int64_t call(const void* object, long n, Member member) {
    return run("member_pointer_call", object, n, member.ptr, member.adj);
}

}  // namespace

TEST(member_pointer, words_of_compiled_pointers) {
    const Member twice = made_by("member_pointer_twice");
    expect(rule, "rax", word(find_subject("_ZN4part5twiceEl")), twice.ptr, "ptr of &part::twice: its address");
    expect(rule, "rdx", std::uint64_t{0}, twice.adj, "adj");
    const Member far = made_by("member_pointer_far");
    expect(rule, "rax", word(find_subject("_ZN5whole3farEl")), far.ptr, "ptr of &whole::far: its address");
    expect(rule, "rax", std::uint64_t{0}, far.ptr % 2, "which is even");
    const Member sum = made_by("member_pointer_sum");
    expect(rule, "rax", std::uint64_t{1}, sum.ptr, "ptr of &part::sum, in the first slot: 1 + 0");
    expect(rule, "rdx", std::uint64_t{0}, sum.adj, "adj");
    const Member third = made_by("member_pointer_third");
    expect(rule, "rax", std::uint64_t{17}, third.ptr, "ptr of &whole::third, in the third slot: 1 + 16");
    expect(rule, "rax", std::uint64_t{0}, made_by("member_pointer_none").ptr, "ptr of a null pointer");
    for (const Member& member : {twice, sum}) {
        const Member moved = made_by("member_pointer_converted", member.ptr, member.adj);
        expect(rule, "rax", member.ptr, moved.ptr, "ptr, converted to a class whose second base it is of");
        expect(rule, "rdx", std::uint64_t{16}, moved.adj, "adj: where that base lies");
    }
}

TEST(member_pointer, routine_calls_through_compiled_pointers) {
    void* const alone = object("member_pointer_alone");
    void* const whole = object("member_pointer_whole");
    const Member twice = made_by("member_pointer_twice"), sum = made_by("member_pointer_sum");
    expect(rule, "rdi", std::int64_t{44}, call(alone, 2, twice), "twice of a part: 2 * (value + n)");
    expect(rule, "rdi", std::int64_t{22}, call(alone, 2, sum), "sum of a part: value + n");
    expect(rule, "rdi", std::int64_t{297}, call(whole, 3, made_by("member_pointer_far")), "far of a whole: last - n");
    expect(rule, "rax", std::int64_t{903}, call(whole, 3, made_by("member_pointer_third")), "third: 3 * last + n");
    const Member moved = made_by("member_pointer_converted", twice.ptr, twice.adj);
    expect(rule, "rdi", std::int64_t{46}, call(whole, 3, moved), "twice of a whole, whose part lies further on");
    const Member overridden = made_by("member_pointer_converted", sum.ptr, sum.adj);
    expect(rule, "rdi", std::int64_t{323}, call(whole, 3, overridden), "sum of a whole: last + value + n");
    const Member none = made_by("member_pointer_none");
    expect(rule, "rax", std::int64_t{-1}, call(whole, 3, none), "a null pointer");
    const Member null = made_by("member_pointer_converted", none.ptr, none.adj);
    expect(rule, "rax", std::int64_t{-1}, call(whole, 3, null), "a null pointer, converted");
}

TEST(member_pointer, compiled_code_calls_through_the_routines_pointers) {
    void* const alone = object("member_pointer_alone");
    void* const whole = object("member_pointer_whole");
    const Member null = made_by("member_pointer_make", 0L), twice = made_by("member_pointer_make", 1L),
                 sum = made_by("member_pointer_make", 2L);
    expect(rule, "rax", std::int64_t{1}, run("member_pointer_is_null", null.ptr, null.adj), "null, whatever adj is");
    expect(rule, "rax", std::int64_t{0}, run("member_pointer_is_null", twice.ptr, twice.adj), "a function");
    expect(rule, "rax", std::int64_t{0}, run("member_pointer_is_null", sum.ptr, sum.adj), "a virtual function");
    expect(rule, "rdi", std::int64_t{50}, run("member_pointer_apply", alone, 5L, twice.ptr, twice.adj),
           "twice: 2 * (value + n)");
    expect(rule, "rdi", std::int64_t{25}, run("member_pointer_apply", alone, 5L, sum.ptr, sum.adj), "sum: value + n");
    expect(rule, "rdx", std::uint64_t{0}, twice.adj, "adj of &part::twice");
    for (const auto& [member, wanted] : {std::pair{twice, 50L}, {sum, 325L}}) {
        const Member moved = made_by("member_pointer_converted", member.ptr, member.adj);
        expect(rule, "rdi", std::int64_t{wanted}, run("member_pointer_apply_whole", whole, 5L, moved.ptr, moved.adj),
               "of a whole, whose part lies further on");
    }
}

TEST(member_pointer, data_members) {
    unsigned char* const data = static_cast<unsigned char*>(object("member_pointer_data"));
    unsigned char* const plain = data + 16;
    const std::int64_t a = run("member_pointer_a"), b = run("member_pointer_b"), none = run("member_pointer_no_data");
    expect(data_rule, "rax", std::int64_t{0}, a, "&plain::a: its offset");
    expect(data_rule, "rax", std::int64_t{8}, b, "&plain::b");
    expect(data_rule, "rax", std::int64_t{-1}, none, "null");
    expect(data_rule, "rsi", std::int64_t{4}, run("member_pointer_read", plain, a, 9L), "a");
    expect(data_rule, "rsi", std::int64_t{5}, run("member_pointer_read", plain, b, 9L), "b");
    expect(data_rule, "rsi", std::int64_t{9}, run("member_pointer_read", plain, none, 9L), "null: no member");
    expect(data_rule, "rax", std::int64_t{24}, run("member_pointer_moved", b),
           "&plain::b, converted to a derived class");
    expect(data_rule, "rax", std::int64_t{-1}, run("member_pointer_moved", none), "null, converted, is null");
    expect(data_rule, "rsi", std::int64_t{4}, run("member_pointer_get", plain, 0L), "compiled: the member at offset 0");
    expect(data_rule, "rsi", std::int64_t{-7}, run("member_pointer_get", plain, -1L), "compiled: null");
}
