#include <sys/time.h>
#include <sys/ucontext.h>

#include <chrono>
#include <csignal>

#include "support.h"

extern "C" long red_zone(long turns, long value);

using namespace callgate::specimen;

namespace {

volatile std::sig_atomic_t delivered = 0;

void on_alarm(int, siginfo_t*, void*) {
    volatile char frame[512];  // a handler has a frame of its own, right below the red zone
    for (volatile char& byte : frame)
        byte = static_cast<char>(0xA5);
    delivered = delivered + 1;
}

volatile std::sig_atomic_t spoiled_word = 0;

// What no system may do: writes to the red zone of the routine that it interrupts.
void spoil(int, siginfo_t*, void* context) {
    const auto& registers = static_cast<ucontext_t*>(context)->uc_mcontext.gregs;
    const auto begin = reinterpret_cast<std::uint64_t>(red_zone);
    const auto rip = static_cast<std::uint64_t>(registers[REG_RIP]);
    if (rip >= begin && rip < begin + 96)
        *reinterpret_cast<volatile long*>(registers[REG_RSP] - 8 * (spoiled_word + 1)) = -1;
}

// Signals on this very stack, as fast as the system delivers them.
class Storm {
public:
    explicit Storm(void (*handler)(int, siginfo_t*, void*)) {
        struct sigaction action = {};
        action.sa_sigaction = handler;
        action.sa_flags = SA_SIGINFO;  // no SA_ONSTACK
        sigaction(SIGALRM, &action, &before_);
        const itimerval often = {{0, 20}, {0, 20}};
        setitimer(ITIMER_REAL, &often, nullptr);
    }
    ~Storm() {
        const itimerval never = {};
        setitimer(ITIMER_REAL, &never, nullptr);
        sigaction(SIGALRM, &before_, nullptr);
    }
    Storm(const Storm&) = delete;
    Storm& operator=(const Storm&) = delete;

private:
    struct sigaction before_ = {};
};

constexpr int wanted_signals = 200;

void expect_kept(long (*leaf)(long, long), const char* who) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    long changed = 0, round = 0;
    delivered = 0;
    {
        const Storm storm(on_alarm);
        while (changed == 0 && delivered < wanted_signals && std::chrono::steady_clock::now() < deadline)
            changed = leaf(100'000, 0x5EED'0000'0000 + ++round);
    }
    ASSERT_GE(delivered, changed == 0 ? wanted_signals : 0) << "too few signals came to prove anything";
    for (int i = 0; i < 16; ++i)
        if ((changed >> i & 1) != 0)
            report({"sysv.stack.red-zone", "stack-" + std::to_string(8 * (i + 1)), "", "",
                    std::string(who) + ": word " + std::to_string(i) +
                        " of its data changed while signals were delivered"});
}

}  // namespace

TEST(red_zone, keeps_all_128_bytes_under_a_storm_of_signals) {
    expect_kept(red_zone, "red_zone");
}

TEST(red_zone, compiled_leaf_keeps_its_variables_too) {
    expect_kept(subject<long(long, long)>("red_zone_leaf"), "compiled leaf");
}

TEST(red_zone, tells_nothing_of_a_quiet_process) {
    Call call(10L, 77L);
    call.run(red_zone);
    expect("sysv.stack.red-zone", "rax", std::int64_t{0}, call.integer(), "without signals nothing changes");
}

TEST(red_zone, tells_which_word_changed) {
    for (int word = 0; word < 16; ++word) {
        spoiled_word = word;
        long changed = 0;
        {
            const Storm storm(spoil);
            for (int tries = 0; changed == 0 && tries < 1000; ++tries)
                changed = red_zone(200'000, 0x5EED'0000'0000);
        }
        expect("sysv.stack.red-zone", "stack-" + std::to_string(8 * (word + 1)), 1L << word, changed,
               "what is told of one word that a handler changed on purpose");
    }
}

TEST(red_zone, takes_the_time_that_it_was_told) {
    const auto begun = std::chrono::steady_clock::now();
    red_zone(20'000'000, 1);
    EXPECT_GT(std::chrono::steady_clock::now() - begun, std::chrono::microseconds(500));
}
