#include "support.h"

extern "C" std::uint64_t no_caller_saved(std::uint64_t a, std::uint64_t b);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "attribute.preserve-most-all";

// Nothing but the result changes. `arguments`: GCC's documentation has their registers kept, Clang's has not.
template <class Function>
void expect_kept(Function* function, const std::string& who, bool arguments) {
    Call call(std::uint64_t{1000}, std::uint64_t{37});
    call.under(rule);
    call.run(function);
    expect(rule, "rax", std::int64_t{1000 % 37}, call.integer(), who + ": the remainder");
    for (const Gpr r : {rcx, rdx, rsi, rdi, r8, r9, r10, r11})
        if (arguments || (r != rdi && r != rsi))
            expect(rule, gpr_names[r], call.load().gpr[r], call.left().gpr[r],
                   who + ": a register that others may change");
    for (int n = 0; n < 16; ++n)
        if (std::memcmp(call.load().zmm[n], call.left().zmm[n], 16) != 0)
            report({rule, "xmm" + std::to_string(n), hex(call.load().zmm[n], 16), hex(call.left().zmm[n], 16),
                    who + ": a register that others may change"});
}

}  // namespace

TEST(no_caller_saved, routine_changes_its_result_alone) {
    expect_kept(no_caller_saved, "no_caller_saved", true);
}

TEST(no_caller_saved, compiled_function_changes_its_result_alone) {
    const bool arguments = *subject<const int>("no_caller_saved_keeps_arguments") != 0;
    expect_kept(subject<void()>("no_caller_saved_subject"), "the compiled function", arguments);
}

TEST(no_caller_saved, compiled_caller_finds_what_it_kept) {
    const long in[12] = {3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41};
    long out[12] = {};
    Call call(no_caller_saved, static_cast<const long*>(in), static_cast<long*>(out));
    call.run(subject<void()>("no_caller_saved_caller"));
    for (int i = 0; i < 12; ++i)
        expect(rule, "live value " + std::to_string(i), in[i] * in[(i + 1) % 12], out[i],
               "a value that the compiled caller kept across the call");
    expect(rule, "rax", std::int64_t{1000 % 37}, call.integer(), "the remainder");
}
