// The probes of Windows x64 and the stack: shadow space, what is below rsp, and how a frame grows.
#include <gtest/gtest.h>
#include <sys/mman.h>

#include <csignal>
#include <cstring>

#include "probe_win64_call.h"

extern "C" {
void probe_win64_red_zone();
void probe_win64_shadow();
void probe_win64_no_shadow();
void probe_win64_stack_arguments();
void probe_win64_jumps();
__attribute__((ms_abi)) std::uint64_t probe_win64_first_home();
void probe_win64_drive_on(callgate::Context* context, std::uint8_t* top);
void probe_win64_drive_sysv_on(callgate::Context* context, std::uint8_t* top);
}

__asm__(R"(
    .text
    .intel_syntax noprefix
probe_win64_red_zone:                           # calls capture, and hands back what lies below rsp from that call
    sub     rsp, 40
    call    callgate_capture_win64
    mov     rax, [rsp - 136]                    # rsp at capture's entry was rsp - 8: the lowest of the 128 bytes below
    mov     rdx, [rsp - 16]                     # and the highest qword
    add     rsp, 40
    ret
probe_win64_shadow:                             # a caller as it should be; returns three words of its frame, as they are
    sub     rsp, 40
    call    callgate_capture_win64
    mov     rax, [rsp]                          # the home of rcx
    mov     rdx, [rsp + 24]                     # the home of r9
    mov     r8, [rsp + 32]                      # its own
    add     rsp, 40
    ret
probe_win64_no_shadow:                          # a caller that aligns rsp and gives no shadow space
    push    rbx
    mov     rbx, 17
    call    callgate_capture_win64
    mov     rax, rbx
    mov     rdx, [rsp]                          # its caller's rbx, no more
    pop     rbx
    ret
probe_win64_stack_arguments:                    # six arguments: two words above the shadow space
    sub     rsp, 56
    mov     qword ptr [rsp + 48], 0
    call    callgate_capture_win64
    mov     rax, [rsp + 32]                     # argument 5
    mov     rdx, [rsp + 40]                     # argument 6
    mov     r8, [rsp + 48]                      # its own
    add     rsp, 56
    ret
probe_win64_jumps:
    jmp     callgate_capture_win64
probe_win64_first_home:                         # called by C++, not by drive
    sub     rsp, 40
    mov     qword ptr [rsp], 0
    call    callgate_capture_win64
    mov     rax, [rsp]
    add     rsp, 40
    ret
probe_win64_drive_on:                           # on another stack, which begins at rsi: called by C++ of System V
    push    rbp
    mov     rbp, rsp
    lea     rsp, [rsi - 32]
    mov     rcx, rdi
    call    callgate_drive_win64
    mov     rsp, rbp
    pop     rbp
    ret
probe_win64_drive_sysv_on:
    push    rbp
    mov     rbp, rsp
    mov     rsp, rsi
    call    callgate_drive_sysv
    mov     rsp, rbp
    pop     rbp
    ret
    .att_syntax prefix
)");

namespace {

using callgate::Context;
using namespace callgate::probe_test;
using namespace callgate::probe_test::win64;

TEST(ProbeWin64Stack, AlignmentIsExact) {
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

TEST(ProbeWin64Stack, ShadowSpaceIsOverwrittenOnRequestAndNoMore) {
    Random random(8);
    Round round(random);
    round.driving.target = probe_win64_shadow;
    round.capturing.overwrite_bytes = 32;
    round.run();
    EXPECT_EQ(round.driving.seen.gpr[rax], callgate::overwrite_pattern);
    EXPECT_EQ(round.driving.seen.gpr[rdx], callgate::overwrite_pattern + 3);
    EXPECT_EQ(round.driving.seen.gpr[r8], read<std::uint64_t>(round.window.data() + 40));
    EXPECT_EQ(hex(round.after.data(), 256), hex(round.stack.data(), 256));
    expect_kept(round.driving);
}

TEST(ProbeWin64Stack, StackArgumentsAreOverwrittenBehindIt) {
    Random random(81);
    Round round(random);
    round.driving.target = probe_win64_stack_arguments;
    round.capturing.overwrite_bytes = 48;
    round.run();
    EXPECT_EQ(round.driving.seen.gpr[rax], callgate::overwrite_pattern + 4);
    EXPECT_EQ(round.driving.seen.gpr[rdx], callgate::overwrite_pattern + 5);
    EXPECT_EQ(round.driving.seen.gpr[r8], 0u);
    expect_kept(round.driving);
}

TEST(ProbeWin64Stack, ACallerWithoutShadowSpaceIsChangedButReturns) {
    Random random(82);
    for (std::uint64_t bytes : {8, 32, 256}) {
        Round round(random);
        round.driving.target = probe_win64_no_shadow;
        round.capturing.overwrite_bytes = bytes;
        round.run();
        EXPECT_EQ(round.driving.seen.gpr[rax], 17u);
        EXPECT_EQ(round.driving.seen.gpr[rbx], callgate::overwrite_pattern);  // what it kept where shadow space belongs
        EXPECT_EQ(round.driving.seen.gpr[rsp], round.driving.entry_rsp + 8);
        EXPECT_EQ(hex(round.after.data(), 256), hex(round.stack.data(), 256)) << bytes;
    }
}

TEST(ProbeWin64Stack, NothingIsOverwrittenAtOrAboveTheEntryOfDrivesTarget) {
    Random random(83);
    for (void (*target)() : {capture, probe_win64_jumps}) {
        Round round(random);
        round.driving.target = target;
        round.capturing.overwrite_bytes = 64;
        round.run();
        expect_round_trip(round);
    }
}

// Not in the test itself: GCC 12 at -O0 loses its over-aligned locals behind an ms_abi call that may throw.
std::uint64_t first_home_under(Context& context) {
    callgate::callgate_capturing = &context;
    const std::uint64_t home = probe_win64_first_home();
    callgate::callgate_capturing = nullptr;
    return home;
}

TEST(ProbeWin64Stack, WithoutDriveNoBoundIsKnown) {
    Random random(84);
    Round round(random);
    round.capturing.overwrite_bytes = 8;
    EXPECT_EQ(first_home_under(round.capturing), callgate::overwrite_pattern);
    EXPECT_EQ(round.capturing.calls, 1u);
    EXPECT_EQ(read<std::uint64_t>(round.window.data() + 8), 0u);
}

TEST(ProbeWin64Stack, MemoryBelowRspDoesNotSurvive) {
    Random random(9);
    Round round(random);
    round.driving.target = probe_win64_red_zone;
    round.run();
    EXPECT_EQ(round.driving.seen.gpr[rax], callgate::below_rsp_pattern);
    EXPECT_EQ(round.driving.seen.gpr[rdx], callgate::below_rsp_pattern + 15);
}

// ---------------------------------------------------------------- a stack that grows as those of Windows do

constexpr std::size_t page = 4096;

// One page is there, and the next below is given at the first access to it. An access further down finds nothing.
class GrowingStack {
public:
    static constexpr std::size_t pages = 64;

    GrowingStack() {
        memory_ = static_cast<std::uint8_t*>(
            mmap(nullptr, pages * page, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0));
        lowest = top() - page;
        skipped = false;
        mprotect(lowest, page, PROT_READ | PROT_WRITE);
        const stack_t handlers{.ss_sp = handler_stack_, .ss_flags = 0, .ss_size = sizeof handler_stack_};
        sigaltstack(&handlers, &stack_before_);
        struct sigaction action = {};
        action.sa_sigaction = grow;
        action.sa_flags = SA_SIGINFO | SA_ONSTACK;
        sigaction(SIGSEGV, &action, &before_);
    }
    GrowingStack(const GrowingStack&) = delete;
    GrowingStack& operator=(const GrowingStack&) = delete;
    ~GrowingStack() {
        sigaction(SIGSEGV, &before_, nullptr);
        sigaltstack(&stack_before_, nullptr);
        munmap(memory_, pages * page);
    }

    std::uint8_t* top() const { return memory_ + pages * page; }

    static inline std::uint8_t* lowest = nullptr;
    static inline bool skipped = false;  // an access further down was seen: Windows would have ended the process

private:
    static void grow(int, siginfo_t* info, void*) {
        auto* at = static_cast<std::uint8_t*>(info->si_addr);
        if (at >= lowest || at < lowest - (pages - 1) * page)
            signal(SIGSEGV, SIG_DFL);  // not this stack's: the access faults again
        if (at < lowest - page)
            skipped = true;
        while (at < lowest) {
            lowest -= page;
            mprotect(lowest, page, PROT_READ | PROT_WRITE);
        }
    }

    std::uint8_t* memory_;
    alignas(16) std::uint8_t handler_stack_[64 * 1024];
    stack_t stack_before_{};
    struct sigaction before_{};
};

TEST(ProbeWin64Stack, GrowsPageByPage) {
    Random random(85);
    for (std::size_t bytes : {std::size_t{16}, page - 16, page, 2 * page + 32, 16 * page}) {
        Round round(random, bytes);
        round.capturing.previous = callgate::callgate_capturing;
        callgate::callgate_capturing = &round.capturing;
        bool skipped = false;
        {
            const GrowingStack stack;
            probe_win64_drive_on(&round.driving, stack.top());
            skipped = GrowingStack::skipped;
        }
        callgate::callgate_capturing = round.capturing.previous;
        EXPECT_FALSE(skipped) << bytes << " bytes";
        expect_round_trip(round);
    }
}

// The same stack sees System V's probe jump over pages: there it may.
TEST(ProbeWin64Stack, AJumpOverPagesIsSeen) {
    Random random(86);
    Call call(random, callgate::callgate_capture_sysv, 16 * page);
    callgate::callgate_capturing = &call.capturing;
    bool skipped = false;
    {
        const GrowingStack stack;
        probe_win64_drive_sysv_on(&call.driving, stack.top());
        skipped = GrowingStack::skipped;
    }
    callgate::callgate_capturing = nullptr;
    EXPECT_TRUE(skipped);
    EXPECT_EQ(call.capturing.calls, 1u);
}

}  // namespace
