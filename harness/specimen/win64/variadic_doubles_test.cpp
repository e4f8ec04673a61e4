#include "../support.h"
#include "../windows/stepping.h"

extern "C" double variadic_doubles(double (*f)(int, ...));

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "win64.varargs.float-duplicated";

}  // namespace

TEST(variadic_doubles, compiled_variadic_function_reads_them) {
    Call call(subject<double(int, ...)>("variadic_doubles_sum"));
    call.run(variadic_doubles);
    expect(rule, "xmm0", 1248.0, call.floating(), "four doubles, each a digit");
}

TEST(variadic_doubles, compiled_function_with_a_prototype_reads_them_too) {
    Call call(subject<double(int, ...)>("variadic_doubles_fixed"));
    call.run(variadic_doubles);
    expect(rule, "xmm0", 1248.0, call.floating(), "four doubles, each a digit");
}

TEST(variadic_doubles, each_is_in_both_registers) {
    Capture capture;
    capture.use_shadow_space();
    Call call(Capture::function<double(int, ...)>());
    call.run(variadic_doubles);
    capture.check_entry("the variadic function", call.entry_rsp());
    const callgate::State& seen = capture.entered();
    expect("win64.args.positional", "rcx", 4, static_cast<int>(seen.gpr[rcx]), "the count");
    const double wanted[] = {1, 2, 4};
    const Gpr general[] = {rdx, r8, r9};
    for (unsigned i = 0; i < 3; ++i) {
        double got = 0;
        std::memcpy(&got, seen.zmm[i + 1], sizeof got);
        expect(rule, "xmm" + std::to_string(i + 1), wanted[i], got, "a double, in its vector register");
        expect(rule, gpr_names[general[i]], word(wanted[i]), seen.gpr[general[i]], "a double, in its general register");
    }
    expect("win64.args.stack-order", "stack+40", word(8.0), capture.stack(4), "argument 5");
}

TEST(variadic_doubles, unwinds_from_every_instruction) {
    auto* const sum = subject<double(int, ...)>("variadic_doubles_sum");
    expect_unwinds(reinterpret_cast<void*>(variadic_doubles), "variadic_doubles", [&] { variadic_doubles(sum); });
}
