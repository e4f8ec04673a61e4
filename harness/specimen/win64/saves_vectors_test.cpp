#include "../support.h"
#include "../windows/stepping.h"

extern "C" double saves_vectors(double (*f)(double), const double* values, long long a, long long b);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "win64.preserve.xmm6-15";
constexpr double values[10] = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

}  // namespace

TEST(saves_vectors, adds_what_compiled_code_returns) {
    Call call(subject<double(double)>("saves_vectors_f"), static_cast<const double*>(values), 10000LL, 20000LL);
    call.run(saves_vectors);
    expect(rule, "xmm0", 3.0 + 1023 + 30000, call.floating(),
           "the sum of ten doubles and two integers kept across a call");
}

TEST(saves_vectors, survives_a_callee_that_trashes_all_it_may) {
    Capture capture;
    capture.use_shadow_space();
    const double result = 0.5;
    std::memcpy(capture.load().zmm[0], &result, sizeof result);
    Call call(Capture::function<double(double)>(), static_cast<const double*>(values), 1LL, -3LL);
    call.run(saves_vectors);
    capture.check_entry("the call", call.entry_rsp());
    double argument = 0;
    std::memcpy(&argument, capture.entered().zmm[0], sizeof argument);
    expect("win64.args.positional", "xmm0", values[0], argument, "its argument");
    expect(rule, "xmm0", 0.5 + 1023 - 2, call.floating(), "what survived in xmm6-15, rsi and rdi");
}

TEST(saves_vectors, keeps_what_its_compiled_caller_has_in_registers) {
    double out[10] = {};
    Call call(saves_vectors, static_cast<const double*>(values), static_cast<double*>(out));
    call.run(subject<void()>("saves_vectors_caller"));
    for (int i = 0; i < 10; ++i)
        expect(rule, "live value " + std::to_string(i), values[i] * values[(i + 1) % 10], out[i],
               "a double that the caller kept across the call");
    expect(rule, "xmm0", 3.0 + 1023 + 7, call.floating(), "the sum");
}

TEST(saves_vectors, unwinds_from_every_instruction) {
    auto* const f = subject<double(double)>("saves_vectors_f");
    expect_unwinds(reinterpret_cast<void*>(saves_vectors), "saves_vectors",
                   [&] { saves_vectors(f, static_cast<const double*>(values), 1, 2); });
}

TEST(saves_vectors, an_exception_passes) {
    double caught = 0;
    try {
        saves_vectors([](double x) -> double { throw x; }, static_cast<const double*>(values), 1, 2);
    } catch (double value) {
        caught = value;
    }
    expect("seh.cxx-through", "rip", 1.0, caught, "what was thrown by the routine's callee and caught by its caller");
}
