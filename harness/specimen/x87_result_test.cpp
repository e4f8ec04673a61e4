#include "support.h"

using Function = long double(long);
extern "C" {
long double x87_result(long value);
void x87_result_take(Function* f, long value, long double* out);
void x87_result_drop(Function* f, long value);
}

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.return.x87";

}  // namespace

TEST(x87_result, compiled_caller_takes_it_from_st0) {
    long double out = 0;
    Call(x87_result, &out).run(subject<void()>("x87_result_caller"));
    expect(rule, "st0", 42.0L, out, "the sum of two results");
}

TEST(x87_result, compiled_caller_drops_it) {
    Call(x87_result).run(subject<void()>("x87_result_dropper"));
}

TEST(x87_result, routines_take_and_drop_what_a_compiled_callee_returns) {
    long double out = 0;
    Call(subject<Function>("x87_result_callee"), 3L, &out).run(x87_result_take);
    expect(rule, "st0", 0.75L, out, "the result");
    Call(subject<Function>("x87_result_callee"), 3L).run(x87_result_drop);
}

TEST(x87_result, routine_leaves_it_in_st0_alone) {
    Call call(-7L);
    call.run(x87_result, 1);
    expect(rule, "st0", -7.0L, call.x87(), "the result");
}

TEST(x87_result, routines_call_as_every_caller_does) {
    Capture capture;
    const std::uint16_t top_is_7 = 7 << 11;  // one value, as fld leaves it
    std::memcpy(capture.load().fx + 2, &top_is_7, 2);
    capture.load().fx[4] = 0x80;
    long double out = 0;
    Call(Capture::function<Function>(), 3L, &out).run(x87_result_take);
    capture.check_entry("the first callee");
    expect("sysv.args.integer-order", "rdi", std::uint64_t{3}, capture.entered().gpr[rdi], "the argument");
    Call(Capture::function<Function>(), 4L).run(x87_result_drop);
    capture.check_entry("the second callee");
    expect("sysv.args.integer-order", "rdi", std::uint64_t{4}, capture.entered().gpr[rdi], "the argument");
}
