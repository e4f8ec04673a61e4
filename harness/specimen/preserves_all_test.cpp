#include "support.h"

extern "C" long preserves_all(long (*f)(long), long a, long b, long c, long d, long e);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.preserve.rbx";

long triple(long x) {
    return 3 * x + 1;
}

}  // namespace

TEST(preserves_all, adds_what_compiled_code_returns) {
    Call call(subject<long(long)>("preserves_all_f"), 10L, 200L, 3000L, -4L, 50000L);
    call.run(preserves_all);
    expect(rule, "rax", triple(10) + triple(200) + triple(3000) + triple(-4) + triple(50000), call.integer(),
           "the sum of five calls, each value kept in a preserved register across those before it");
}

TEST(preserves_all, survives_a_callee_that_trashes_all_it_may) {
    Capture capture;
    capture.load().gpr[rax] = 7;
    Call call(Capture::function<long(long)>(), 1L, 2L, 3L, 4L, 5L);
    call.run(preserves_all);
    capture.check_entry("the last of five calls");
    EXPECT_EQ(capture.calls(), 5U);
    expect("sysv.args.integer-order", "rdi", std::uint64_t{5}, capture.entered().gpr[rdi], "the last call's argument");
    expect(rule, "rax", std::int64_t{35}, call.integer(), "five times what was returned");
}

TEST(preserves_all, keeps_what_its_compiled_caller_has_in_registers) {
    const long in[8] = {0x1111, 0x2222, 0x4444, 0x8888, 0x10001, 0x20002, 0x40004, 0x80008};
    long out[8] = {};
    Call call(preserves_all, static_cast<const long*>(in), static_cast<long*>(out));
    call.run(subject<void()>("preserves_all_caller"));
    long sum = 0;
    for (int i = 0; i < 8; ++i) {
        const long wanted = i % 2 == 0 ? in[i] ^ in[i + 1] : in[i] + in[(i + 1) % 8];
        expect(rule, "live value " + std::to_string(i), wanted, out[i], "a value that the caller kept across the call");
        sum += i < 5 ? triple(wanted) : 0;
    }
    expect(rule, "rax", sum, static_cast<long>(call.integer()), "the sum");
}
