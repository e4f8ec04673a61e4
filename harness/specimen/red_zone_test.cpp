#include <sys/time.h>

#include <chrono>
#include <csignal>

#include "support.h"

extern "C" long red_zone(long turns, long value);

using namespace callgate::specimen;

namespace {

volatile std::sig_atomic_t delivered = 0;

void on_alarm(int) {
    volatile char frame[512];  // a handler has a frame of its own, right below the red zone
    for (volatile char& byte : frame)
        byte = static_cast<char>(0xA5);
    delivered = delivered + 1;
}

// Signals on this very stack, as fast as the system delivers them.
class Storm {
public:
    Storm() {
        struct sigaction action = {};
        action.sa_handler = on_alarm;  // no SA_ONSTACK
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
        const Storm storm;
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
