#include "support.h"

extern "C" {
void complex_x87_result();  // its result has no name in C++
void complex_x87_result_take(void (*f)(), long double out[2]);
}

using namespace callgate::specimen;

namespace {

void expect_parts(long double real, long double imaginary, long double got_real, long double got_imaginary) {
    expect("sysv.return.complex-x87", "st0", real, got_real, "the real part");
    expect("sysv.return.complex-x87", "st1", imaginary, got_imaginary, "the imaginary part");
}

}  // namespace

TEST(complex_x87_result, compiled_caller_takes_both_parts) {
    long double out[2] = {};
    Call(complex_x87_result, static_cast<long double*>(out)).run(subject<void()>("complex_x87_result_caller"));
    expect_parts(3, 4, out[0], out[1]);
}

TEST(complex_x87_result, routine_takes_what_a_compiled_callee_returns) {
    long double out[2] = {};
    Call(subject<void()>("complex_x87_result_callee"), static_cast<long double*>(out)).run(complex_x87_result_take);
    expect_parts(5.5L, -6.5L, out[0], out[1]);
}

TEST(complex_x87_result, routine_leaves_two_values) {
    Call call(8L, 9L);
    call.run(complex_x87_result, 2);
    expect_parts(8, 9, call.x87(0), call.x87(1));
}

TEST(complex_x87_result, routine_calls_as_every_caller_does) {
    Capture capture;
    const std::uint16_t top_is_6 = 6 << 11;  // two values
    std::memcpy(capture.load().fx + 2, &top_is_6, 2);
    capture.load().fx[4] = 0xC0;
    long double out[2] = {};
    Call(Capture::function<void()>(), static_cast<long double*>(out)).run(complex_x87_result_take);
    capture.check_entry("the callee");
}
