#include "support.h"

extern "C" double variadic_call(double (*f)(int, ...), unsigned long bound);

using namespace callgate::specimen;

TEST(variadic_call, every_bound_is_accepted) {
    for (unsigned long bound = 3; bound <= 8; ++bound) {
        Call call(subject<double(int, ...)>("variadic_call_sum"), 0xABCD'EF01'2345'6700 | bound);
        call.run(variadic_call);
        expect("sysv.varargs.callee-accepts-any-bound", "al", 124.0, call.floating(),
               "the sum of three doubles, with al = " + std::to_string(bound));
    }
}

TEST(variadic_call, passes_count_doubles_and_bound) {
    Capture capture;
    Call call(Capture::function<double(int, ...)>(), 5UL);
    call.run(variadic_call);
    capture.check_entry("the variadic function");
    const callgate::State& seen = capture.entered();
    expect("sysv.varargs.al-upper-bound", "rax", std::uint8_t{5}, static_cast<std::uint8_t>(seen.gpr[rax]),
           "the bound");
    expect("sysv.args.integer-order", "rdi", 3, static_cast<int>(seen.gpr[rdi]), "the count");
    const double wanted[] = {1, 2, 4};
    for (unsigned i = 0; i < 3; ++i) {
        double got = 0;
        std::memcpy(&got, seen.zmm[i], sizeof got);
        expect("sysv.args.sse-order", "xmm" + std::to_string(i), wanted[i], got, "a double");
    }
}
