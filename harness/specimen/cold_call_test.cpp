#include "support.h"

extern "C" long cold_call_most(long (*f)(long), long x);
extern "C" long cold_call_all(long (*f)(long), long x);

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "attribute.preserve-most-all";

// A function that calls what changes all that a function may: all but rax and r11 is as it was, and, where it answers
// for them, the vector registers are.
template <class Function>
void expect_kept(Function* function, const std::string& who, bool vectors) {
    Capture capture;
    capture.under(rule);
    capture.load().gpr[rax] = 41;
    Call call(Capture::function<long(long)>(), 5L);
    call.under(rule);
    call.run(function);
    capture.check_entry(who);
    expect(rule, "target", std::uint64_t{1}, capture.calls(), who + ": how often it calls");
    expect(rule, "rdi", std::uint64_t{5}, capture.entered().gpr[rdi], who + ": the argument of what it calls");
    expect(rule, "rax", std::int64_t{42}, call.integer(), who + ": its result");
    for (const Gpr r : {rcx, rdx, rsi, rdi, r8, r9, r10})
        expect(rule, gpr_names[r], call.load().gpr[r], call.left().gpr[r], who + ": a register that others may change");
    for (int n = 0; vectors && n < 16; ++n)
        if (std::memcmp(call.load().zmm[n], call.left().zmm[n], 16) != 0)
            report({rule, "xmm" + std::to_string(n), hex(call.load().zmm[n], 16), hex(call.left().zmm[n], 16),
                    who + ": a register that others may change"});
}

// A caller relies on what it is promised: its values are in registers that any other function may change.
template <class Function>
void expect_relied_upon(Function* routine, const char* caller) {
    const long in[12] = {3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41};
    const double numbers[4] = {1.5, 2.5, 3.5, 4.5};
    long out[12] = {};
    double products[4] = {};
    Call call(routine, static_cast<const long*>(in), static_cast<long*>(out), static_cast<const double*>(numbers),
              static_cast<double*>(products));
    call.run(subject<void()>(caller));
    for (int i = 0; i < 12; ++i)
        expect(rule, "live value " + std::to_string(i), in[i] * in[(i + 1) % 12], out[i],
               "a value that the compiled caller kept across the call");
    for (int i = 0; i < 4; ++i)
        expect(rule, "live double " + std::to_string(i), numbers[i] * numbers[(i + 1) % 4], products[i],
               "a double that the compiled caller kept across the call");
    expect(rule, "rax", std::int64_t{3 * 9 + 1 + 1}, call.integer(), "the result");
}

}  // namespace

TEST(cold_call, routine_keeps_the_general_registers) {
    expect_kept(cold_call_most, "cold_call_most", false);
}

TEST(cold_call, routine_keeps_the_vector_registers_too) {
    expect_kept(cold_call_all, "cold_call_all", true);
}

TEST(cold_call, compiled_preserve_most_keeps_the_general_registers) {
    expect_kept(subject<void()>("cold_call_subject_most"), "compiled preserve_most", false);
}

TEST(cold_call, compiled_preserve_all_keeps_the_vector_registers_too) {
    expect_kept(subject<void()>("cold_call_subject_all"), "compiled preserve_all", true);
}

TEST(cold_call, compiled_caller_finds_what_it_kept) {
    expect_relied_upon(cold_call_most, "cold_call_caller_most");
    expect_relied_upon(cold_call_all, "cold_call_caller_all");
}
