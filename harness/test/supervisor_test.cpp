// A step that crashes or hangs costs itself alone, and says where it was.
#include "../run/supervisor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <map>
#include <new>
#include <string_view>
#include <thread>
#include <vector>

namespace callgate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

constexpr std::uint64_t step_limit = 64;

struct Shared {
    Journal journal;
    bool finished[step_limit];
};

// Runs steps under supervision and says what became of each.
class Supervised : public testing::Test {
protected:
    ~Supervised() override { munmap(shared_, sizeof(Shared)); }

    void run(std::vector<void (*)()> steps, std::chrono::milliseconds timeout = std::chrono::milliseconds(10'000)) {
        supervise(shared_->journal, {.steps = steps.size(),
                                     .timeout = timeout,
                                     .run =
                                         [&](std::uint64_t i) {
                                             steps[i]();
                                             ++shared_->journal.calls;
                                             shared_->finished[i] = true;
                                         },
                                     .crashed = [&](std::uint64_t i, const Crash& crash) { crashes_[i] = crash; },
                                     .timed_out = [&](std::uint64_t i) { timed_out_.push_back(i); }});
    }

    std::vector<std::uint64_t> finished() const {
        std::vector<std::uint64_t> all;
        for (std::uint64_t i = 0; i < step_limit; ++i)
            if (shared_->finished[i])
                all.push_back(i);
        return all;
    }
    std::vector<std::uint64_t> crashed() const {
        std::vector<std::uint64_t> all;
        for (const auto& [step, crash] : crashes_)
            all.push_back(step);
        return all;
    }

    Shared* shared_ = new (shared_memory(sizeof(Shared))) Shared{};
    std::map<std::uint64_t, Crash> crashes_;
    std::vector<std::uint64_t> timed_out_;
};

void fine() {}

// The sanitizer would tell of it before the signal comes.
[[gnu::no_sanitize("undefined")]] void null_write() {
    volatile int* volatile nowhere = nullptr;
    *nowhere = 1;
}
void illegal() {
    __asm__ volatile("ud2");
}
[[gnu::noinline]] unsigned dig(unsigned depth) {
    volatile char room[1024];
    room[depth % sizeof room] = 1;
    return depth == 0xFFFF'FFFF ? 0 : dig(depth + 1) + room[0];
}
void stack_overflow() {
    (void)dig(0);
}
void wild_rsp() {
    __asm__ volatile("mov $0x48, %%rsp\n\tpush %%rax" ::: "memory");
}
void wild_jump() {
    __asm__ volatile("mov $0x1234560, %%eax\n\tjmp *%%rax" ::: "rax", "memory");
}
void divide() {
    __asm__ volatile("xor %%ecx, %%ecx\n\tdiv %%ecx" ::: "rax", "rcx", "rdx");
}
void killed() {
    kill(getpid(), SIGKILL);
}
void leaves() {
    _exit(0);
}
void hangs() {
    for (;;)
        pause();
}
void spins() {
    for (;;)
        __asm__ volatile("pause");
}
void in_the_c_library() {
    unsigned* volatile nowhere = nullptr;
    (void)rand_r(nowhere);
}

TEST_F(Supervised, WithoutFaultEveryStepRuns) {
    run({fine, fine, fine});
    EXPECT_THAT(finished(), ElementsAre(0, 1, 2));
    EXPECT_THAT(crashed(), IsEmpty());
    EXPECT_THAT(timed_out_, IsEmpty());
    EXPECT_EQ(shared_->journal.calls, 3U);
}

TEST_F(Supervised, NoStepsAreNoProcess) {
    run({});
    EXPECT_THAT(finished(), IsEmpty());
}

TEST_F(Supervised, ACrashCostsOneStep) {
    run({fine, null_write, fine, illegal, fine});
    EXPECT_THAT(finished(), ElementsAre(0, 2, 4));
    EXPECT_THAT(crashed(), ElementsAre(1, 3));
    EXPECT_EQ(crashes_[1].signal, static_cast<unsigned>(SIGSEGV));
    EXPECT_EQ(crashes_[1].address, 0U);
    EXPECT_EQ(crashes_[3].signal, static_cast<unsigned>(SIGILL));
    EXPECT_EQ(shared_->journal.calls, 3U);
}

TEST_F(Supervised, TheFirstAndTheLastStepMayCrash) {
    run({illegal, fine, illegal});
    EXPECT_THAT(finished(), ElementsAre(1));
    EXPECT_THAT(crashed(), ElementsAre(0, 2));
}

TEST_F(Supervised, EveryStepMayCrash) {
    run({illegal, null_write, divide});
    EXPECT_THAT(crashed(), ElementsAre(0, 1, 2));
    EXPECT_EQ(crashes_[2].signal, static_cast<unsigned>(SIGFPE));
}

TEST_F(Supervised, AStackOverflowIsACrash) {
    run({stack_overflow, fine});
    EXPECT_THAT(crashed(), ElementsAre(0));
    EXPECT_EQ(crashes_[0].signal, static_cast<unsigned>(SIGSEGV));
    EXPECT_THAT(finished(), ElementsAre(1));
}

// The handler has a stack of its own, so rsp itself is told.
TEST_F(Supervised, AWildRspIsACrashWithItsValue) {
    run({wild_rsp, fine});
    EXPECT_THAT(crashed(), ElementsAre(0));
    EXPECT_EQ(crashes_[0].rsp, 0x48U);
    EXPECT_THAT(finished(), ElementsAre(1));
}

TEST_F(Supervised, AWildJumpSaysWhereItWent) {
    run({wild_jump, fine});
    EXPECT_EQ(crashes_[0].rip, 0x1234560U);
    EXPECT_EQ(std::string_view(crashes_[0].symbol), "");
    EXPECT_THAT(finished(), ElementsAre(1));
}

TEST_F(Supervised, TheNearestSymbolIsNamed) {
    run({in_the_c_library, null_write});
    EXPECT_THAT(crashes_[0].symbol, StartsWith("rand_r+0x"));
    EXPECT_THAT(crashes_[1].symbol, testing::HasSubstr("+0x")) << "no exported symbol: the object's name";
}

// What one crash left in the journal does not show in the next.
TEST_F(Supervised, CrashesDoNotMix) {
    run({wild_rsp, killed});
    EXPECT_EQ(crashes_[1].signal, static_cast<unsigned>(SIGKILL));
    EXPECT_EQ(crashes_[1].rsp, 0U);
    EXPECT_EQ(std::string_view(crashes_[1].symbol), "");
}

TEST_F(Supervised, AProcessThatEndsByItselfIsACrash) {
    run({leaves, fine});
    EXPECT_THAT(crashed(), ElementsAre(0));
    EXPECT_EQ(crashes_[0].signal, 0U);
    EXPECT_THAT(finished(), ElementsAre(1));
}

TEST_F(Supervised, AHangTimesOutAndCostsOneStep) {
    run({fine, hangs, fine, spins, fine}, std::chrono::milliseconds(300));
    EXPECT_THAT(timed_out_, ElementsAre(1, 3));
    EXPECT_THAT(finished(), ElementsAre(0, 2, 4));
    EXPECT_THAT(crashed(), IsEmpty());
}

// The limit is one step's, not the run's.
TEST_F(Supervised, ManyShortStepsMayTakeLongerThanTheLimit) {
    const auto nap = [] { std::this_thread::sleep_for(std::chrono::milliseconds(60)); };
    run(std::vector<void (*)()>(20, nap), std::chrono::milliseconds(800));
    EXPECT_THAT(timed_out_, IsEmpty());
    EXPECT_EQ(finished().size(), 20U);
}

}  // namespace
}  // namespace callgate
