// The probes of Windows x64 pass their own checks: what drive loads, capture sees, and what capture loads, drive sees.
#include <gtest/gtest.h>
#include <sys/time.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <thread>
#include <vector>

#include "probe_win64_call.h"

// ---------------------------------------------------------------- what no compiler would write, in assembly

extern "C" {
void probe_win64_returns_8_high();
void probe_win64_returns_16_low();
void probe_win64_direction_flag();
void probe_win64_alignment_checks();
void probe_win64_clobbers();
extern void (*const probe_win64_breakers[18])();
std::uint64_t probe_win64_flags();
void probe_win64_set_flags(std::uint64_t flags);
}

__asm__(R"(
    .text
    .intel_syntax noprefix
probe_win64_returns_8_high:
    ret     8
probe_win64_returns_16_low:
    push    rbx
    jmp     [rsp + 8]
probe_win64_alignment_checks:                   # returns with AC set
    pushfq
    or      dword ptr [rsp], 0x40000
    popfq
    ret
probe_win64_direction_flag:                     # enters capture with DF set, and leaves it set
    sub     rsp, 40
    std
    call    callgate_capture_win64
    std
    add     rsp, 40
    ret
probe_win64_clobbers:                           # all that is a caller's, but rsp
    mov     rbx, -1
    mov     rbp, -1
    mov     rsi, -1
    mov     rdi, -1
    mov     r12, -1
    mov     r13, -1
    mov     r14, -1
    mov     r15, -1
    pcmpeqb xmm6, xmm6
    pcmpeqb xmm7, xmm7
    pcmpeqb xmm8, xmm8
    pcmpeqb xmm9, xmm9
    pcmpeqb xmm10, xmm10
    pcmpeqb xmm11, xmm11
    pcmpeqb xmm12, xmm12
    pcmpeqb xmm13, xmm13
    pcmpeqb xmm14, xmm14
    pcmpeqb xmm15, xmm15
    mov     [rsp + 32], rbx                     # the last home, its own
    mov     [rsp + 40], rbx                     # and the first word above
    mov     dword ptr [rsp + 8], 0xBF80         # MXCSR: FTZ and round down
    ldmxcsr [rsp + 8]
    mov     word ptr [rsp + 8], 0x027F          # x87: double precision
    fldcw   [rsp + 8]
    fld1
    std
    ret
probe_win64_flags:
    pushfq
    pop     rax
    ret
probe_win64_set_flags:
    push    rdi
    popfq
    ret

    # Each changes one register, and nothing else.
    .irp    register, rbx, rbp, rsi, rdi, r12, r13, r14, r15
probe_win64_breaks_\register:
    not     \register
    ret
    .endr
    .irp    register, xmm6, xmm7, xmm8, xmm9, xmm10, xmm11, xmm12, xmm13, xmm14, xmm15
probe_win64_breaks_\register:
    pcmpeqb xmm0, xmm0
    pxor    \register, xmm0
    ret
    .endr
    .section .data.rel.ro, "aw"
    .p2align 3
probe_win64_breakers:
    .irp    register, rbx, rbp, rsi, rdi, r12, r13, r14, r15
    .quad   probe_win64_breaks_\register
    .endr
    .irp    register, xmm6, xmm7, xmm8, xmm9, xmm10, xmm11, xmm12, xmm13, xmm14, xmm15
    .quad   probe_win64_breaks_\register
    .endr
    .text
    .att_syntax prefix
)");

namespace {

using callgate::Context;
using callgate::State;
using namespace callgate::probe_test;
using namespace callgate::probe_test::win64;

TEST(ProbeWin64, RandomStatesArriveAndReturn) {
    Random random(1);
    for (int i = 0; i < 1000 && !HasFailure(); ++i) {
        Round round(random);
        const Context asked = round.capturing;
        round.run();
        expect_round_trip(round);
        for (std::size_t j = 0; j < vector_registers; ++j) {  // capture has not put more into its load than it says
            const std::size_t low = preserved_vector(j) ? 16 : 0, rest = vector_bytes - low;
            expect_bytes(round.driving.seen.zmm[j] + low, asked.load.zmm[j] + low, rest, "vector register", j);
        }
    }
}

// The features say how wide a probe loads and stores, and no more than that is touched.
TEST(ProbeWin64, VectorRegistersTravelAtTheWidthOfTheFeatures) {
    Random random(2);
    const std::string zeros(128, '0');
    for (std::size_t drives = 16; drives <= vector_bytes; drives *= 2)
        for (std::size_t captures = 16; captures <= vector_bytes; captures *= 2) {
            Round round(random);
            round.driving.features = features_of_width(drives);
            round.capturing.features = features_of_width(captures);
            if (vector_bytes > 16)
                __asm__ volatile("vzeroupper");  // what wider calls before this one left
            round.run();
            EXPECT_EQ(round.capturing.seen.rflags & arithmetic_flags, round.driving.load.rflags & arithmetic_flags);
            expect_kept(round.driving);
            for (std::size_t i = 0; i < 16; ++i) {
                // SSE loads leave them alone, AVX loads clear what is wider.
                const std::string there = (hex(round.driving.load.zmm[i], drives) + zeros).substr(0, 2 * captures);
                std::string back = hex(round.driving.load.zmm[i], drives);
                if (captures > 16)
                    back.replace(0, std::string::npos, zeros, 0, 2 * drives);
                const std::size_t both = 2 * std::min(drives, captures);
                back.replace(0, both, hex(round.capturing.load.zmm[i], captures), 0, both);
                EXPECT_EQ(hex(round.capturing.seen.zmm[i], 64), (there + zeros).substr(0, 128))
                    << "vector register " << i;
                EXPECT_EQ(hex(round.driving.seen.zmm[i], 64), (back + zeros).substr(0, 128)) << "vector register " << i;
            }
        }
}

TEST(ProbeWin64, MemoryResultIsWrittenWhereTheHiddenRegisterPointed) {
    Random random(7);
    for (Gpr hidden : {rcx, rdx})
        for (std::size_t bytes : {1, 3, 12, 200}) {
            std::vector<std::uint8_t> result(bytes);
            std::vector<std::uint8_t> memory(bytes + 8, 0xEE);
            randomise(random, result.data(), bytes);
            Round round(random);
            round.capturing.sret = result.data();
            round.capturing.sret_bytes = bytes;
            round.capturing.hidden_register = hidden;
            round.driving.load.gpr[hidden] = reinterpret_cast<std::uint64_t>(memory.data());
            round.capturing.load.gpr[rax] = 0;  // not what returns
            round.run();
            EXPECT_EQ(hex(memory.data(), bytes), hex(result.data(), bytes));
            EXPECT_EQ(hex(memory.data() + bytes, 8), "eeeeeeeeeeeeeeee");
            round.capturing.load.gpr[rax] = round.driving.load.gpr[hidden];
            expect_round_trip(round);
        }
}

TEST(ProbeWin64, TemporariesAreCopiedAtEntryWithinTheBounds) {
    Random random(71);
    Round round(random);
    std::uint8_t memory[64];
    std::memset(memory, 0x77, sizeof memory);
    std::uint8_t* const object = memory + 16;
    std::uint8_t copies[5][16] = {};
    callgate::Log log{.count = 1, .capacity = 2, .events = {}};
    callgate::References references{};
    references.low = reinterpret_cast<std::uint64_t>(object);
    references.high = references.low + 32;
    log.events[1].id = 9;
    references.log = &log;
    const auto seen = [&](Gpr i) { return &round.capturing.seen.gpr[i]; };
    round.driving.load.gpr[rcx] = references.high - 9;
    references.referents[0] = {seen(rcx), 9, copies[0]};
    write(round.stack.data() + 32, references.low);  // argument 5
    references.referents[1] = {reinterpret_cast<std::uint64_t*>(round.window.data() + 40), 8, copies[1]};
    round.driving.load.gpr[rdx] = references.low - 1;  // 9 bytes from these do not lie within
    references.referents[2] = {seen(rdx), 9, copies[2]};
    round.driving.load.gpr[r8] = references.high - 8;
    references.referents[3] = {seen(r8), 9, copies[3]};
    round.driving.load.gpr[r9] = ~std::uint64_t{0};
    references.referents[4] = {seen(r9), 9, copies[4]};
    references.count = 5;
    round.capturing.references = &references;
    round.run();
    EXPECT_EQ(hex(copies[0], 10), "77777777777777777700");
    EXPECT_EQ(hex(copies[1], 10), "77777777777777770000");
    for (int i = 2; i < 5; ++i)
        EXPECT_EQ(hex(copies[i], 9), "000000000000000000") << i;
    EXPECT_EQ(log.count, 2U);
    EXPECT_EQ(log.events[0].kind, 0U);
    EXPECT_EQ(log.events[1].kind, 3U);
    EXPECT_EQ(log.events[1].id, 0U);
    EXPECT_EQ(log.events[1].at, round.capturing.seen.gpr[rsp]);
    expect_round_trip(round);  // nothing else is disturbed
    round.run();               // the log is full: the event is counted, and written nowhere
    EXPECT_EQ(log.count, 3U);
    EXPECT_EQ(log.events[2].kind, 0U);
    references.log = nullptr;
    round.capturing.calls = 0;
    round.run();
    expect_round_trip(round);
}

// ---------------------------------------------------------------- what a target may do wrong

TEST(ProbeWin64, EachPreservedRegisterIsReportedAlone) {
    Random random(91);
    for (std::size_t broken = 0; broken < 18; ++broken) {
        Round round(random);
        round.driving.target = probe_win64_breakers[broken];
        round.run();
        const State& seen = round.driving.seen;
        const State& load = round.driving.load;
        for (std::size_t i = 0; i < 8; ++i)
            EXPECT_EQ(seen.gpr[preserved[i]], i == broken ? ~load.gpr[preserved[i]] : load.gpr[preserved[i]])
                << gpr_names[preserved[i]];
        for (std::size_t i = 6; i < 16; ++i)
            EXPECT_EQ(hex(seen.zmm[i], 16) != hex(load.zmm[i], 16), i + 2 == broken) << "xmm" << i;
    }
}

TEST(ProbeWin64, WrongRspIsReportedAndTheGuardUntouched) {
    Random random(10);
    for (int i = 0; i < 2; ++i) {
        Round round(random);
        round.driving.target = i ? probe_win64_returns_16_low : probe_win64_returns_8_high;
        round.run();
        EXPECT_EQ(round.driving.seen.gpr[rsp], round.driving.entry_rsp + (i ? -8 : 16));
        EXPECT_EQ(hex(round.after.data(), round.after.size()), hex(round.stack.data(), round.stack.size()));
        EXPECT_EQ(callgate::callgate_driving, nullptr);
    }
}

TEST(ProbeWin64, DirectionFlagIsRecordedAndCleared) {
    Random random(11);
    Round round(random);
    round.driving.target = probe_win64_direction_flag;
    round.run();
    EXPECT_NE(round.capturing.seen.rflags & direction_flag, 0u);
    EXPECT_NE(round.driving.seen.rflags & direction_flag, 0u);
    EXPECT_EQ(hex(round.window.data() + 56, 64), hex(round.stack.data(), 64));  // copied upward all the same
    EXPECT_EQ(probe_win64_flags() & direction_flag, 0u);
}

TEST(ProbeWin64, AlignmentChecksAreRecordedAndNotLeftOn) {
    constexpr std::uint64_t alignment_check = 1 << 18;
    Random random(15);
    Round round(random);
    round.driving.target = probe_win64_alignment_checks;
    round.run();
    EXPECT_NE(round.driving.seen.rflags & alignment_check, 0u);
    EXPECT_EQ(probe_win64_flags() & alignment_check, 0u);
}

TEST(ProbeWin64, OtherFlagsAreLeftAlone) {
    constexpr std::uint64_t id_flag = 1 << 21;  // means nothing to any instruction, but can be set and cleared
    Random random(14);
    const std::uint64_t flags = probe_win64_flags();
    for (std::uint64_t wanted : {flags | id_flag, flags & ~id_flag}) {
        Round round(random);
        round.driving.load.rflags = round.capturing.load.rflags = ~wanted;
        probe_win64_set_flags(wanted);
        round.run();
        EXPECT_EQ(round.capturing.seen.rflags & id_flag, wanted & id_flag);
        EXPECT_EQ(round.driving.seen.rflags & id_flag, wanted & id_flag);
        EXPECT_EQ(probe_win64_flags() & id_flag, wanted & id_flag);
        expect_round_trip(round);
    }
    probe_win64_set_flags(flags);
}

// Drive drives drive, which drives a target that keeps nothing: the outer one is the judge of the inner.
TEST(ProbeWin64, WhatTheTargetClobbersIsReportedAndDriveKeepsItsCallers) {
    Random random(12);
    Round inner(random);
    Round outer(random);
    inner.driving.target = probe_win64_clobbers;
    outer.driving.target = reinterpret_cast<void (*)()>(callgate::callgate_drive_win64);
    outer.driving.load.gpr[rcx] = reinterpret_cast<std::uint64_t>(&inner.driving);
    outer.run();

    const State& seen = inner.driving.seen;
    for (Gpr i : preserved)
        EXPECT_EQ(seen.gpr[i], ~std::uint64_t{0}) << gpr_names[i];
    for (std::size_t i = 6; i < 16; ++i)
        EXPECT_EQ(hex(seen.zmm[i], 16), std::string(32, 'f')) << "xmm" << i;
    EXPECT_EQ(hex(inner.after.data() + 24, 16), std::string(32, 'f'));
    EXPECT_EQ(hex(inner.after.data() + 40, 216), hex(inner.stack.data() + 40, 216));
    expect_control(seen, 0xBF80, 0x027F);
    EXPECT_EQ(seen.fx[fx_tags], 0x80);
    EXPECT_NE(seen.rflags & direction_flag, 0u);

    expect_kept(outer.driving);
    EXPECT_EQ(outer.driving.seen.fx[fx_tags], 0);
    EXPECT_EQ(hex(outer.after.data(), 256), hex(outer.stack.data(), 256));  // nor does it use its shadow space
    EXPECT_EQ(inner.driving.previous, &outer.driving);
    EXPECT_EQ(callgate::callgate_driving, nullptr);
}

// ---------------------------------------------------------------- re-entrancy, threads, signals

thread_local Round* inner = nullptr;

__attribute__((ms_abi)) void run_inner() {
    inner->run();
}

// drive -> C++ -> drive -> capture. C++ was compiled to the Windows convention here, and is judged as well.
TEST(ProbeWin64, DriveWithinDriveAndCaptureWithinCapture) {
    Random random(13);
    Round outer(random);
    Round nested(random);
    inner = &nested;
    outer.driving.target = reinterpret_cast<void (*)()>(run_inner);
    outer.run();
    expect_round_trip(nested);
    EXPECT_EQ(outer.capturing.calls, 0u);
    expect_kept(outer.driving);
    EXPECT_EQ(nested.driving.previous, &outer.driving);
    EXPECT_EQ(nested.capturing.previous, &outer.capturing);
    EXPECT_EQ(callgate::callgate_driving, nullptr);
    EXPECT_EQ(callgate::callgate_capturing, nullptr);
}

thread_local Call* inner_sysv = nullptr;

__attribute__((ms_abi)) void run_inner_sysv() {
    inner_sysv->run(callgate::callgate_drive_sysv);
}

// The contexts of both conventions are on one stack.
TEST(ProbeWin64, DriveOfSystemVWithinIt) {
    Random random(131);
    Round outer(random);
    Call nested(random, callgate::callgate_capture_sysv, 256);
    inner_sysv = &nested;
    outer.driving.target = reinterpret_cast<void (*)()>(run_inner_sysv);
    outer.run();
    EXPECT_EQ(nested.capturing.calls, 1u);
    EXPECT_EQ(nested.driving.previous, &outer.driving);
    expect_kept(outer.driving);
}

TEST(ProbeWin64, EightThreadsAtOnce) {
    std::vector<std::thread> threads;
    for (unsigned seed = 0; seed < 8; ++seed)
        threads.emplace_back([seed] {
            Random random(100 + seed);
            for (int i = 0; i < 300 && !testing::Test::HasFailure(); ++i) {
                Round round(random);
                round.run();
                expect_round_trip(round);
            }
        });
    for (std::thread& thread : threads)
        thread.join();
}

// A signal handler runs on the same stack: at no time may a probe have anything below rsp. The kernel would spare 128
// bytes, Windows none.
TEST(ProbeWin64, SignalsMayArriveAtAnyTime) {
    static volatile std::sig_atomic_t arrived = 0;
    struct sigaction action = {};
    struct sigaction before = {};
    action.sa_handler = [](int) { arrived = arrived + 1; };
    sigaction(SIGALRM, &action, &before);
    const itimerval often = {{0, 20}, {0, 20}};
    const itimerval never = {};
    Random random(15);
    Round round(random, 512);
    setitimer(ITIMER_REAL, &often, nullptr);
    for (int i = 0; i < 200000 && arrived < 1000; ++i) {
        round.capturing.calls = 0;
        round.run();
        if (round.after != round.stack || !std::equal(round.stack.begin(), round.stack.end(), round.window.begin() + 8))
            break;
    }
    setitimer(ITIMER_REAL, &never, nullptr);
    sigaction(SIGALRM, &before, nullptr);
    EXPECT_GT(arrived, 0);
    expect_round_trip(round);
}

TEST(ProbeWin64DeathTest, CaptureWithoutContextStopsWhereItIs) {
    EXPECT_EXIT(callgate::callgate_capture_win64(), testing::KilledBySignal(SIGILL), "");
}

}  // namespace
