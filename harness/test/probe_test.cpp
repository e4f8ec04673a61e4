// The probes pass their own checks: what drive loads, capture sees, and what capture loads, drive sees.
#include <gtest/gtest.h>
#include <sys/time.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

#include "probe_call.h"

// ---------------------------------------------------------------- what no compiler would write, in assembly

extern "C" {
void probe_test_red_zone();
void probe_test_returns_8_high();
void probe_test_returns_16_low();
void probe_test_direction_flag();
void probe_test_alignment_checks();
void probe_test_clobbers();
void probe_test_calls_inner();
void probe_test_inner();  // what probe_test_calls_inner calls: C++, below
void probe_test_own_registers(callgate::Context* context, std::uint64_t* kept);
std::uint64_t probe_test_flags();
void probe_test_set_flags(std::uint64_t flags);
}

__asm__(R"(
    .text
    .intel_syntax noprefix
probe_test_red_zone:                            # calls capture, and hands back what lies below rsp from that call
    sub     rsp, 8
    call    callgate_capture_sysv
    mov     rax, [rsp - 136]                    # rsp at capture's entry was rsp - 8: the lowest of the 128 bytes below
    mov     rdx, [rsp - 16]                     # and the highest qword
    add     rsp, 8
    ret
probe_test_returns_8_high:
    ret     8
probe_test_returns_16_low:
    push    rbx
    jmp     [rsp + 8]
probe_test_alignment_checks:                    # returns with AC set
    pushfq
    or      dword ptr [rsp], 0x40000
    popfq
    ret
probe_test_direction_flag:                      # enters capture with DF set, and leaves it set
    sub     rsp, 8
    std
    call    callgate_capture_sysv
    std
    add     rsp, 8
    ret
probe_test_clobbers:
    mov     rbx, -1
    mov     rbp, -2
    mov     r12, -3
    mov     r13, -4
    mov     r14, -5
    mov     r15, -6
    mov     [rsp + 8], rbx
    mov     dword ptr [rsp - 4], 0xBF80         # MXCSR: FTZ and round down
    ldmxcsr [rsp - 4]
    mov     word ptr [rsp - 4], 0x027F          # x87: double precision
    fldcw   [rsp - 4]
    fld1
    std
    ret
probe_test_calls_inner:
    sub     rsp, 8
    call    probe_test_inner
    add     rsp, 8
    ret
probe_test_own_registers:                       # drives a context and stores its own preserved registers after it
    push    rbx
    push    rbp
    push    r12
    push    r13
    push    r14
    push    r15
    push    rsi
    mov     rbx, 11
    mov     rbp, 12
    mov     r12, 13
    mov     r13, 14
    mov     r14, 15
    mov     r15, 16
    call    callgate_drive_sysv
    pop     rsi
    mov     [rsi], rbx
    mov     [rsi + 8], rbp
    mov     [rsi + 16], r12
    mov     [rsi + 24], r13
    mov     [rsi + 32], r14
    mov     [rsi + 40], r15
    pop     r15
    pop     r14
    pop     r13
    pop     r12
    pop     rbp
    pop     rbx
    ret
probe_test_flags:
    pushfq
    pop     rax
    ret
probe_test_set_flags:
    push    rdi
    popfq
    ret
    .att_syntax prefix
)");

namespace {

using callgate::Context;
using callgate::State;
using namespace callgate::probe_test;

constexpr Gpr preserved[] = {rbx, rbp, r12, r13, r14, r15};
constexpr Gpr volatiles[] = {rax, rcx, rdx, rsi, rdi, r8, r9, r10, r11};

// x87 results as a callee leaves them: pushed, so that they lie in the highest physical registers.
void return_on_x87(State& state, unsigned count) {
    write(state.fx + fx_fsw, static_cast<std::uint16_t>(((8 - count) & 7) << 11));  // TOP
    write(state.fx + fx_tags, static_cast<std::uint8_t>(0xFF00 >> count));
}

struct Round : Call {
    explicit Round(Random& random, std::size_t stack_bytes = 256)
        : Call(random, callgate::callgate_capture_sysv, stack_bytes) {}
    void run() { Call::run(callgate::callgate_drive_sysv); }
};

// Everything about a plain round trip: arguments there, results back.
void expect_round_trip(const Round& round) {
    const Context& drive = round.driving;
    const Context& capture = round.capturing;
    ASSERT_EQ(capture.calls, 1u);
    for (Gpr i : volatiles)
        EXPECT_EQ(capture.seen.gpr[i], drive.load.gpr[i]) << gpr_names[i] << " at entry";
    for (Gpr i : preserved)
        EXPECT_EQ(capture.seen.gpr[i], drive.load.gpr[i]) << gpr_names[i] << " at entry";
    EXPECT_EQ(capture.seen.rflags & arithmetic_flags, drive.load.rflags & arithmetic_flags);
    EXPECT_EQ(capture.seen.rflags & direction_flag, 0u);
    EXPECT_EQ(capture.seen.gpr[rsp], drive.entry_rsp);
    EXPECT_EQ(capture.seen.fs0, drive.seen.fs0);
    EXPECT_EQ(read<std::uint64_t>(round.window.data()), capture.seen.return_address);
    expect_bytes(round.window.data() + 8, round.stack.data(), round.stack.size(), "the stack at entry");
    expect_vectors(capture.seen, drive.load);
    expect_x87(capture.seen, drive.load);
    expect_control(capture.seen, mxcsr_round_down, fcw_round_up);

    for (Gpr i : volatiles)
        EXPECT_EQ(drive.seen.gpr[i], capture.load.gpr[i]) << gpr_names[i] << " at return";
    for (Gpr i : preserved)
        EXPECT_EQ(drive.seen.gpr[i], drive.load.gpr[i]) << gpr_names[i] << " at return";
    EXPECT_EQ(drive.seen.rflags & arithmetic_flags, capture.load.rflags & arithmetic_flags);
    EXPECT_EQ(drive.seen.rflags & direction_flag, 0u);
    EXPECT_EQ(drive.seen.gpr[rsp], drive.entry_rsp + 8);
    expect_bytes(round.after.data(), round.stack.data(), round.stack.size(), "the stack at return");
    expect_vectors(drive.seen, capture.load);
    expect_x87(drive.seen, capture.load);
    expect_control(drive.seen, mxcsr_round_down, fcw_round_up);
}

TEST(Probe, RandomStatesArriveAndReturn) {
    Random random(1);
    for (int i = 0; i < 1000 && !HasFailure(); ++i) {
        Round round(random);
        round.run();
        expect_round_trip(round);
    }
}

// The features say how wide a probe loads and stores, and no more than that is touched: on a CPU without AVX it would
// fault. Drive and capture differ here, so that each shows what the other left alone.
TEST(Probe, VectorRegistersTravelAtTheWidthOfTheFeatures) {
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

TEST(Probe, X87ResultsComeInSt0AndSt1) {
    Random random(4);
    for (unsigned count = 1; count <= 2; ++count) {
        Round round(random);
        return_on_x87(round.capturing.load, count);
        round.run();
        expect_round_trip(round);
        EXPECT_EQ(round.driving.seen.fx[fx_tags], count == 1 ? 0x80 : 0xC0);
    }
    // Nothing of it is left for drive's caller: eight more values fit on the x87 stack.
    std::uint16_t status = 0;
    __asm__ volatile("fnclex\n\tfld1\n\tfld1\n\tfld1\n\tfld1\n\tfld1\n\tfld1\n\tfld1\n\tfld1\n\tfnstsw %0\n\tfninit"
                     : "=a"(status)
                     :
                     : "st", "st(1)", "st(2)", "st(3)", "st(4)", "st(5)", "st(6)", "st(7)");
    EXPECT_EQ(status & 0x40, 0) << "the x87 stack overflowed";
}

TEST(Probe, OwnControlWordsComeBack) {
    Random random(5);
    std::uint32_t mxcsr = 0x5F80;  // round up
    std::uint32_t mxcsr_after = 0;
    std::uint16_t fcw = 0x077F;  // round down
    std::uint16_t fcw_after = 0;
    const std::uint32_t usual = mxcsr_usual;
    Round round(random);
    __asm__ volatile("ldmxcsr %0\n\tfldcw %1" ::"m"(mxcsr), "m"(fcw));
    round.run();
    __asm__ volatile("stmxcsr %0\n\tfnstcw %1\n\tldmxcsr %2\n\tfninit"
                     : "=m"(mxcsr_after), "=m"(fcw_after)
                     : "m"(usual));
    EXPECT_EQ(mxcsr_after, mxcsr);
    EXPECT_EQ(fcw_after, fcw);
    expect_round_trip(round);
}

TEST(Probe, AlignmentIsExact) {
    Random random(6);
    for (std::uint64_t align : {16, 32, 64})
        for (std::size_t bytes = 0; bytes <= 512; bytes += 16) {
            Round round(random, bytes);
            round.driving.stack_align = align;
            round.run();
            EXPECT_EQ((round.driving.entry_rsp + 8) % (2 * align), align) << align << ", " << bytes << " bytes";
            expect_round_trip(round);
        }
}

TEST(Probe, MemoryResultIsWrittenWhereRdiPointed) {
    Random random(7);
    for (std::size_t bytes : {1, 17, 24, 200}) {
        std::vector<std::uint8_t> result(bytes);
        std::vector<std::uint8_t> memory(bytes + 8, 0xEE);
        randomise(random, result.data(), bytes);
        Round round(random);
        round.capturing.sret = result.data();
        round.capturing.sret_bytes = bytes;
        round.driving.load.gpr[rdi] = reinterpret_cast<std::uint64_t>(memory.data());
        round.capturing.load.gpr[rax] = 0;  // not what returns
        round.run();
        EXPECT_EQ(hex(memory.data(), bytes), hex(result.data(), bytes));
        EXPECT_EQ(hex(memory.data() + bytes, 8), "eeeeeeeeeeeeeeee");
        round.capturing.load.gpr[rax] = round.driving.load.gpr[rdi];
        expect_round_trip(round);
    }
}

TEST(Probe, TemporariesAreCopiedAtEntryWithinTheBounds) {
    Random random(71);
    Round round(random);
    alignas(16) std::uint8_t object[32];
    std::memset(object, 0x77, sizeof object);
    std::uint8_t copies[3][16] = {};
    callgate::Log log{.count = 0, .capacity = 1, .events = {}};
    callgate::References references{};
    references.low = reinterpret_cast<std::uint64_t>(object);
    references.high = references.low + sizeof object;
    references.log = &log;
    round.driving.load.gpr[rdi] = references.low;
    round.driving.load.gpr[rsi] = references.high - 8;  // 9 bytes of it do not lie within
    round.driving.load.gpr[rdx] = 0xDEAD'BEEF'DEAD'BEEF;
    references.count = 3;
    references.referents[0] = {&round.capturing.seen.gpr[rdi], 9, copies[0]};
    references.referents[1] = {&round.capturing.seen.gpr[rsi], 9, copies[1]};
    references.referents[2] = {&round.capturing.seen.gpr[rdx], 9, copies[2]};
    round.capturing.references = &references;
    round.run();
    EXPECT_EQ(std::memcmp(copies[0], object, 9), 0);
    EXPECT_EQ(copies[0][9], 0);
    EXPECT_EQ(copies[1][0], 0);
    EXPECT_EQ(copies[2][0], 0);
    EXPECT_EQ(log.count, 1U);
    EXPECT_EQ(log.events[0].kind, 3U);
    EXPECT_EQ(log.events[0].at, round.capturing.seen.gpr[rsp]);
    expect_round_trip(round);  // nothing else is disturbed
    round.run();               // the log is full: the event is counted, and written nowhere
    EXPECT_EQ(log.count, 2U);
    EXPECT_EQ(log.events[1].kind, 0U);
}

TEST(Probe, ArgumentAreaIsOverwrittenOnRequestAndNoMore) {
    Random random(8);
    Round round(random);
    round.capturing.overwrite_bytes = 40;
    round.run();
    EXPECT_EQ(hex(round.window.data() + 8, round.stack.size()), hex(round.stack.data(), round.stack.size()));
    for (std::uint64_t i = 0; i < 5; ++i)
        EXPECT_EQ(read<std::uint64_t>(round.after.data() + 8 * i), callgate::overwrite_pattern + i);
    EXPECT_EQ(hex(round.after.data() + 40, 216), hex(round.stack.data() + 40, 216));
}

TEST(Probe, MemoryBelowRspDoesNotSurvive) {
    Random random(9);
    Round round(random);
    round.driving.target = probe_test_red_zone;
    round.run();
    EXPECT_EQ(round.driving.seen.gpr[rax], callgate::below_rsp_pattern);
    EXPECT_EQ(round.driving.seen.gpr[rdx], callgate::below_rsp_pattern + 15);
}

TEST(Probe, WrongRspIsReportedAndTheGuardUntouched) {
    Random random(10);
    for (int i = 0; i < 2; ++i) {
        Round round(random);
        round.driving.target = i ? probe_test_returns_16_low : probe_test_returns_8_high;
        round.run();
        EXPECT_EQ(round.driving.seen.gpr[rsp], round.driving.entry_rsp + (i ? -8 : 16));
        EXPECT_EQ(hex(round.after.data(), round.after.size()), hex(round.stack.data(), round.stack.size()));
        EXPECT_EQ(callgate::callgate_driving, nullptr);
    }
}

TEST(Probe, DirectionFlagIsRecordedAndCleared) {
    Random random(11);
    Round round(random);
    round.driving.target = probe_test_direction_flag;
    round.run();
    EXPECT_NE(round.capturing.seen.rflags & direction_flag, 0u);
    EXPECT_NE(round.driving.seen.rflags & direction_flag, 0u);
    EXPECT_EQ(hex(round.window.data() + 24, 64), hex(round.stack.data(), 64));  // copied upward all the same
    EXPECT_EQ(probe_test_flags() & direction_flag, 0u);
}

TEST(Probe, AlignmentChecksAreRecordedAndNotLeftOn) {
    constexpr std::uint64_t alignment_check = 1 << 18;
    Random random(15);
    Round round(random);
    round.driving.target = probe_test_alignment_checks;
    round.run();
    EXPECT_NE(round.driving.seen.rflags & alignment_check, 0u);
    EXPECT_EQ(probe_test_flags() & alignment_check, 0u);
}

TEST(Probe, OtherFlagsAreLeftAlone) {
    constexpr std::uint64_t id_flag = 1 << 21;  // means nothing to any instruction, but can be set and cleared
    Random random(14);
    const std::uint64_t flags = probe_test_flags();
    for (std::uint64_t wanted : {flags | id_flag, flags & ~id_flag}) {
        Round round(random);
        round.driving.load.rflags = round.capturing.load.rflags = ~wanted;
        probe_test_set_flags(wanted);
        round.run();
        EXPECT_EQ(round.capturing.seen.rflags & id_flag, wanted & id_flag);
        EXPECT_EQ(round.driving.seen.rflags & id_flag, wanted & id_flag);
        EXPECT_EQ(probe_test_flags() & id_flag, wanted & id_flag);
        expect_round_trip(round);
    }
    probe_test_set_flags(flags);
}

TEST(Probe, WhatTheTargetClobbersIsReportedAndOurCallerKeepsItsOwn) {
    Random random(12);
    Round round(random);
    round.driving.target = probe_test_clobbers;
    std::uint64_t kept[6] = {};
    probe_test_own_registers(&round.driving, kept);
    for (std::uint64_t i = 0; i < 6; ++i)
        EXPECT_EQ(kept[i], 11 + i) << gpr_names[preserved[i]];
    const State& seen = round.driving.seen;
    for (std::uint64_t i = 0; i < 6; ++i)
        EXPECT_EQ(seen.gpr[preserved[i]], ~i) << gpr_names[preserved[i]];
    EXPECT_EQ(read<std::uint64_t>(round.after.data()), ~std::uint64_t{0});
    EXPECT_EQ(hex(round.after.data() + 8, 248), hex(round.stack.data() + 8, 248));
    expect_control(seen, 0xBF80, 0x027F);
    EXPECT_EQ(seen.fx[fx_tags], 0x80);
    EXPECT_NE(seen.rflags & direction_flag, 0u);
}

// ---------------------------------------------------------------- re-entrancy and threads

thread_local Round* inner = nullptr;

}  // namespace

extern "C" void probe_test_inner() {
    inner->run();
}

namespace {

TEST(Probe, DriveWithinDriveAndCaptureWithinCapture) {
    Random random(13);
    Round outer(random);
    Round nested(random);
    inner = &nested;
    outer.driving.target = probe_test_calls_inner;  // drive -> C++ -> drive -> capture
    outer.run();
    expect_round_trip(nested);
    EXPECT_EQ(outer.capturing.calls, 0u);
    for (Gpr i : preserved)
        EXPECT_EQ(outer.driving.seen.gpr[i], outer.driving.load.gpr[i]) << gpr_names[i];
    EXPECT_EQ(outer.driving.seen.gpr[rsp], outer.driving.entry_rsp + 8);
    expect_control(outer.driving.seen, mxcsr_round_down, fcw_round_up);
    EXPECT_EQ(nested.driving.previous, &outer.driving);
    EXPECT_EQ(nested.capturing.previous, &outer.capturing);
    EXPECT_EQ(callgate::callgate_driving, nullptr);
    EXPECT_EQ(callgate::callgate_capturing, nullptr);
}

TEST(Probe, EightThreadsAtOnce) {
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

// A signal handler runs on the same stack, 128 bytes below rsp: at no time may a probe have anything there.
TEST(Probe, SignalsMayArriveAtAnyTime) {
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

TEST(ProbeDeathTest, CaptureWithoutContextStopsWhereItIs) {
    EXPECT_EXIT(callgate::callgate_capture_sysv(), testing::KilledBySignal(SIGILL), "");
}

TEST(Probe, FeaturesAgreeWithTheCompilersView) {
    const std::uint64_t features = callgate::cpu_features();
    EXPECT_EQ((features & callgate::feature_avx) != 0, __builtin_cpu_supports("avx") != 0);
    EXPECT_EQ((features & callgate::feature_avx512) != 0,
              __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw"));
}

}  // namespace
