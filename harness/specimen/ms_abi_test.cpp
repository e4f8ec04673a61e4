#include "support.h"

#define MS __attribute__((ms_abi))
using Sixfold = long(long, long, long, long, long, long);
typedef MS long Fivefold(long, long, long, long, long);
typedef MS double Sum(int n, ...);
typedef MS long Read(int n, ...);

extern "C" {
MS long ms_abi_out(Sixfold* f, long a, long b, long c, long d, long e, long g);
long ms_abi_in(Fivefold* f, long a, long b, long c, long d, long e);
MS double ms_abi_sum(int n, ...);
}

using callgate::Abi;
using namespace callgate::specimen;

namespace {

constexpr const char* rule = "attribute.ms-abi-on-linux";

// A Windows function under this name calls a System V one.
template <class Function>
void expect_bridge_out(Function* bridge, const char* who) {
    Capture capture;
    capture.under(rule);
    capture.load().gpr[rax] = 7;
    Call call(Abi::Win64MsAbi, Capture::function<Sixfold>(), 1L, 2L, 3L, 4L, 5L, 6L);
    call.under(rule);
    call.run(bridge);
    capture.check_entry(who);
    const Gpr registers[] = {rdi, rsi, rdx, rcx, r8, r9};
    for (unsigned i = 0; i < 6; ++i)
        expect(rule, gpr_names[registers[i]], std::uint64_t{1 + i}, capture.entered().gpr[registers[i]],
               std::string(who) + ": an argument of the System V function");
    expect(rule, "rax", std::int64_t{7}, call.integer(), std::string(who) + ": the result comes back");
}

// A System V function under this name calls a Windows one.
template <class Function>
void expect_bridge_in(Function* bridge, const char* who) {
    Capture capture(Abi::Win64MsAbi);
    capture.under(rule);
    capture.use_shadow_space();
    capture.load().gpr[rax] = 7;
    Call call(Capture::function<Fivefold>(Abi::Win64MsAbi), 1L, 2L, 3L, 4L, 5L);
    call.under(rule);
    call.run(bridge);
    capture.check_entry(who, call.entry_rsp());
    const Gpr registers[] = {rcx, rdx, r8, r9};
    for (unsigned i = 0; i < 4; ++i)
        expect(rule, gpr_names[registers[i]], std::uint64_t{1 + i}, capture.entered().gpr[registers[i]],
               std::string(who) + ": an argument of the Windows function");
    expect(rule, "stack+40", std::uint64_t{5}, capture.stack(4),
           std::string(who) + ": argument 5 above the shadow space");
    expect(rule, "rax", std::int64_t{7}, call.integer(), std::string(who) + ": the result comes back");
}

}  // namespace

TEST(ms_abi, routine_called_as_on_windows_calls_a_system_v_function) {
    expect_bridge_out(ms_abi_out, "ms_abi_out");
}

TEST(ms_abi, routine_calls_a_windows_function) {
    expect_bridge_in(ms_abi_in, "ms_abi_in");
}

TEST(ms_abi, compiled_windows_function_calls_a_system_v_function) {
    expect_bridge_out(subject<void()>("ms_abi_subject_out"), "the compiled Windows function");
}

TEST(ms_abi, compiled_system_v_function_calls_a_windows_function) {
    expect_bridge_in(subject<void()>("ms_abi_subject_in"), "the compiled System V function");
}

TEST(ms_abi, routines_meet_compiled_functions_of_both_conventions) {
    Call out(Abi::Win64MsAbi, subject<Sixfold>("ms_abi_subject_six"), 1L, 2L, 3L, 4L, 5L, 6L);
    out.under(rule);
    out.run(ms_abi_out);
    expect(rule, "rax", std::int64_t{123456}, out.integer(), "six digits, through ms_abi_out");
    Call in(subject<Fivefold>("ms_abi_subject_five"), 1L, 2L, 3L, 4L, 5L);
    in.under(rule);
    in.run(ms_abi_in);
    expect(rule, "rax", std::int64_t{12345}, in.integer(), "five digits, through ms_abi_in");
    Call both(ms_abi_out, ms_abi_in);
    both.under(rule);
    both.run(subject<void()>("ms_abi_subject_calls"));
    expect(rule, "rax", std::int64_t{654321 + 54321}, both.integer(), "both bridges, called by compiled code");
}

TEST(ms_abi, compiled_variadic_function_reads_its_homes) {
    Call call(Abi::Win64MsAbi, 5, 1.0, 2.0, 3.0, 4.0, 5.0);
    call.under(rule);
    call.run(subject<Sum>("ms_abi_subject_sum"));
    expect(rule, "xmm0", 12345.0, call.floating(), "five doubles, each a digit, in general registers and on the stack");
}

TEST(ms_abi, compiled_caller_passes_doubles_to_the_variadic_routine) {
    Call call(ms_abi_sum);
    call.under(rule);
    call.vector(0, 1000.0);  // no argument: nothing of it may show
    call.run(subject<void()>("ms_abi_subject_passes"));
    expect(rule, "xmm0", 1.0 + 2 + 4 + 8 + 16, call.floating(), "the sum of five doubles");
}

TEST(ms_abi, variadic_routine_reads_no_more_than_there_is) {
    Call call(Abi::Win64MsAbi, 0, 5.0);
    call.under(rule);
    call.load().rflags = 0;
    call.run(ms_abi_sum);
    expect(rule, "xmm0", 0.0, call.floating(), "the sum of none");
}

TEST(ms_abi, va_list_is_a_pointer_into_the_homes) {
    std::uint64_t list = 0;
    Call call(Abi::Win64MsAbi, &list, 11L, 22L, 33L, 44L);
    call.under(rule);
    call.run(subject<void()>("ms_abi_subject_list"));
    expect(rule, "stack+16", call.entry_rsp() + 16, list, "the va_list: the home of argument 2");
    expect(rule, "rax", std::int64_t{44}, call.integer(), "the fourth unnamed argument, by a copy of the list");
}
