#include "../support.h"
#include "../windows/stepping.h"

#define SYSV __attribute__((sysv_abi))
typedef SYSV long long Sixfold(long long, long long, long long, long long, long long, long long);
typedef SYSV long long Leaf(long long, long long, long long, long long);
using Fivefold = long long(long long, long long, long long, long long, long long);

extern "C" {
long long sysv_abi_out(Sixfold* f, long long a, long long b, long long c, long long d, long long e, long long g);
SYSV long long sysv_abi_in(Fivefold* f, long long a, long long b, long long c, long long d, long long e);
}

using callgate::Abi;
using namespace callgate::specimen;

namespace {

constexpr const char* rule = "attribute.sysv-abi-on-windows";

// A Windows function under this name calls a System V one.
template <class Function>
void expect_bridge_out(Function* bridge, const char* who) {
    Capture capture(Abi::Sysv);
    capture.under(rule);
    capture.load().gpr[rax] = 7;
    Call call(Capture::function<Sixfold>(Abi::Sysv), 1LL, 2LL, 3LL, 4LL, 5LL, 6LL);
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
    Capture capture(Abi::Win64Gnu);
    capture.under(rule);
    capture.use_shadow_space();
    capture.load().gpr[rax] = 7;
    Call call(Abi::Sysv, Capture::function<Fivefold>(), 1LL, 2LL, 3LL, 4LL, 5LL);
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

TEST(sysv_abi, routine_calls_a_system_v_function) {
    expect_bridge_out(sysv_abi_out, "sysv_abi_out");
}

TEST(sysv_abi, routine_called_as_system_v_calls_a_windows_function) {
    expect_bridge_in(sysv_abi_in, "sysv_abi_in");
}

TEST(sysv_abi, compiled_windows_function_calls_a_system_v_function) {
    expect_bridge_out(subject<void()>("sysv_abi_subject_out"), "the compiled Windows function");
}

TEST(sysv_abi, compiled_system_v_function_calls_a_windows_function) {
    expect_bridge_in(subject<void()>("sysv_abi_subject_in"), "the compiled System V function");
}

TEST(sysv_abi, routines_meet_compiled_functions_of_both_conventions) {
    Call out(subject<Sixfold>("sysv_abi_subject_six"), 1LL, 2LL, 3LL, 4LL, 5LL, 6LL);
    out.under(rule);
    out.run(sysv_abi_out);
    expect(rule, "rax", std::int64_t{123456}, out.integer(), "six digits, through sysv_abi_out");
    Call in(Abi::Sysv, subject<Fivefold>("sysv_abi_subject_five"), 1LL, 2LL, 3LL, 4LL, 5LL);
    in.under(rule);
    in.run(sysv_abi_in);
    expect(rule, "rax", std::int64_t{12345}, in.integer(), "five digits, through sysv_abi_in");
    Call both(sysv_abi_out, sysv_abi_in);
    both.under(rule);
    both.run(subject<void()>("sysv_abi_subject_calls"));
    expect(rule, "rax", std::int64_t{654321 + 54321}, both.integer(), "both bridges, called by compiled code");
}

TEST(sysv_abi, compiled_system_v_leaf_keeps_nothing_below_rsp) {
    auto* const leaf = subject<Leaf>("sysv_abi_subject_leaf");
    long long digits = 0;
    without_red_zone(reinterpret_cast<void*>(leaf), [&] { digits = leaf(1, 2, 3, 4); });
    expect(rule, "stack-8", 1234LL, digits,
           "what a leaf computes while all below rsp is overwritten at every instruction");
}

TEST(sysv_abi, unwinds_from_every_instruction) {
    auto* const six = subject<Sixfold>("sysv_abi_subject_six");
    auto* const five = subject<Fivefold>("sysv_abi_subject_five");
    const auto out = reinterpret_cast<void*>(sysv_abi_out), in = reinterpret_cast<void*>(sysv_abi_in);
    expect_unwinds(out, "sysv_abi_out", [&] { sysv_abi_out(six, 1, 2, 3, 4, 5, 6); });
    expect_unwinds(in, "sysv_abi_in", [&] { sysv_abi_in(five, 1, 2, 3, 4, 5); });
}
