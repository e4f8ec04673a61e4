#include "../support.h"
#include "../windows/stepping.h"

using Sum = long long(const long long* values, long long n);

extern "C" long long shadow_space(Sum* f, long long a, long long b, long long c, long long d, long long e);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "win64.stack.shadow-space";

}  // namespace

TEST(shadow_space, compiled_code_reads_homes_and_arguments_as_one_array) {
    Call call(subject<Sum>("shadow_space_sum"), 10LL, 200LL, 3000LL, 40000LL, 500000LL);
    call.run(shadow_space);
    expect(rule, "rax", std::int64_t{10 + 2 * 200 + 3 * 3000 + 4 * 40000 + 5 * 500000 + 10}, call.integer(),
           "the weighted sum of five, and the first of them once more");
}

TEST(shadow_space, homes_hold_the_arguments) {
    Capture capture;
    Call call(Capture::function<Sum>(), 1LL, 2LL, 3LL, 4LL, 5LL);
    call.run(shadow_space);
    capture.check_entry("the callee", call.entry_rsp());
    expect("win64.args.positional", "rcx", call.entry_rsp() + 16, capture.entered().gpr[rcx], "the home of argument 2");
    expect("win64.args.positional", "rdx", std::uint64_t{5}, capture.entered().gpr[rdx], "how many values there are");
    for (unsigned i = 0; i < 5; ++i)
        expect(rule, "stack+" + std::to_string(16 + 8 * i), std::uint64_t{1 + i}, call.left_on_stack(1 + i),
               "argument " + std::to_string(2 + i) + " in its place above the return address");
}

TEST(shadow_space, survives_a_callee_that_uses_its_own) {
    Capture capture;
    capture.use_shadow_space();
    capture.load().gpr[rax] = 7;
    Call call(Capture::function<Sum>(), 11LL, 2LL, 3LL, 4LL, 5LL);
    call.run(shadow_space);
    capture.check_entry("the callee", call.entry_rsp());
    expect(rule, "rax", std::int64_t{7 + 11}, call.integer(),
           "what the callee returned, and a value kept in the frame");
}

TEST(shadow_space, compiled_caller_leaves_room_for_it) {
    long long kept[4] = {0x1111, 0x2222, 0x3333, 0x4444};
    Call call(shadow_space, static_cast<long long*>(kept));
    call.run(subject<void()>("shadow_space_caller"));
    expect(rule, "rax", std::int64_t{1 + 4 + 9 + 16 + 25 + 1}, call.integer(), "the weighted sum");
    for (int i = 0; i < 4; ++i)
        expect(rule, "live value " + std::to_string(i), 0x1111LL * (i + 1) + 1, kept[i],
               "a value of the caller's, kept across a call of a function that writes its homes");
}

TEST(shadow_space, unwinds_from_every_instruction) {
    auto* const sum = subject<Sum>("shadow_space_sum");
    expect_unwinds(reinterpret_cast<void*>(shadow_space), "shadow_space", [&] { shadow_space(sum, 1, 2, 3, 4, 5); });
}

TEST(shadow_space, an_exception_passes) {
    long long caught = 0;
    try {
        shadow_space([](const long long* values, long long) -> long long { throw values[4]; }, 1, 2, 3, 4, 50);
    } catch (long long value) {
        caught = value;
    }
    expect("seh.cxx-through", "rip", 50LL, caught, "what was thrown by the routine's callee and caught by its caller");
}
