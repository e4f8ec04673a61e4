// A call by the probes of Windows x64, and what has to be true of it.
#pragma once

#include "probe_call.h"

namespace callgate::probe_test::win64 {

inline constexpr Gpr preserved[] = {rbx, rbp, rsi, rdi, r12, r13, r14, r15};
inline constexpr Gpr volatiles[] = {rax, rcx, rdx, r8, r9, r10, r11};
constexpr bool preserved_vector(std::size_t i) {
    return i >= 6 && i <= 15;
}

inline void (*const capture)() = reinterpret_cast<void (*)()>(callgate_capture_win64);

struct Round : Call {
    explicit Round(Random& random, std::size_t stack_bytes = 256) : Call(random, capture, stack_bytes) {}
    void run() { Call::run(callgate_drive_win64); }
};

// What a call leaves as it was.
inline void expect_kept(const Context& drive) {
    for (Gpr i : preserved)
        EXPECT_EQ(drive.seen.gpr[i], drive.load.gpr[i]) << gpr_names[i] << " at return";
    EXPECT_EQ(drive.seen.gpr[rsp], drive.entry_rsp + 8);
    for (std::size_t i = 6; i < 16; ++i)
        expect_bytes(drive.seen.zmm[i], drive.load.zmm[i], 16, "xmm", i);
    expect_control(drive.seen, mxcsr_round_down, fcw_round_up);
    EXPECT_EQ(drive.seen.rflags & direction_flag, 0u);
}

// Everything about a plain round trip: arguments there, results back.
inline void expect_round_trip(const Round& round) {
    const Context& drive = round.driving;
    const Context& capture = round.capturing;
    ASSERT_EQ(capture.calls, 1u);
    for (Gpr i : volatiles)
        EXPECT_EQ(capture.seen.gpr[i], drive.load.gpr[i]) << gpr_names[i] << " at entry";
    for (Gpr i : preserved)
        EXPECT_EQ(capture.seen.gpr[i], drive.load.gpr[i]) << gpr_names[i] << " at entry";
    EXPECT_EQ(drive.load.gpr[r11], reinterpret_cast<std::uint64_t>(drive.target));
    EXPECT_EQ(capture.seen.rflags & arithmetic_flags, drive.load.rflags & arithmetic_flags);
    EXPECT_EQ(capture.seen.rflags & direction_flag, 0u);
    EXPECT_EQ(capture.seen.gpr[rsp], drive.entry_rsp);
    EXPECT_EQ(capture.seen.fs0, drive.seen.fs0);
    EXPECT_EQ(read<std::uint64_t>(round.window.data()), capture.seen.return_address);
    expect_bytes(round.window.data() + 8, round.stack.data(), round.stack.size(), "the stack at entry");
    expect_vectors(capture.seen, drive.load);
    expect_x87(capture.seen, drive.load);
    expect_control(capture.seen, mxcsr_round_down, fcw_round_up);

    expect_kept(drive);
    for (Gpr i : volatiles)
        EXPECT_EQ(drive.seen.gpr[i], capture.load.gpr[i]) << gpr_names[i] << " at return";
    EXPECT_EQ(drive.seen.rflags & arithmetic_flags, capture.load.rflags & arithmetic_flags);
    expect_bytes(round.after.data(), round.stack.data(), round.stack.size(), "the stack at return");
    expect_vectors(drive.seen, capture.load);
    expect_x87(drive.seen, capture.load);
}

}  // namespace callgate::probe_test::win64
