#include <csignal>

#include "support.h"

extern "C" {
void signal_handler(int number, siginfo_t* info, void* context);
long signal_interrupted();
std::uint64_t signal_handler_seen[6];  // number, info, context, rsp, flags, times
}

using namespace callgate::specimen;

namespace {

constexpr const char* rule = "sysv.process.signal-handler-entry";
constexpr std::uint64_t direction_flag = 0x400;

class Handler {
public:
    explicit Handler(void (*handler)(int, siginfo_t*, void*)) {
        struct sigaction action = {};
        action.sa_sigaction = handler;
        action.sa_flags = SA_SIGINFO;
        sigaction(SIGTRAP, &action, &before_);
    }
    ~Handler() { sigaction(SIGTRAP, &before_, nullptr); }
    Handler(const Handler&) = delete;
    Handler& operator=(const Handler&) = delete;

private:
    struct sigaction before_ = {};
};

void interrupt_and_compare() {
    Call call;
    const callgate::State before = call.load();
    call.run(signal_interrupted);
    expect(rule, "direction flag", std::int64_t{1}, call.integer(), "1: DF and the red zone are as before the signal");
    for (const Gpr r : {rcx, rdx, rsi, rdi, r8, r9, r10, r11})
        expect(rule, gpr_names[r], before.gpr[r], call.left().gpr[r], "a register of the interrupted code");
    const std::size_t width = (callgate::cpu_features() & callgate::feature_avx) != 0 ? 32 : 16;
    for (int i = 0; i < 16; ++i)
        if (std::memcmp(before.zmm[i], call.left().zmm[i], width) != 0)
            report({rule, "xmm" + std::to_string(i), hex(before.zmm[i], width), hex(call.left().zmm[i], width),
                    "a vector register of the interrupted code"});
}

}  // namespace

TEST(signal_handler, is_entered_as_a_function) {
    std::memset(signal_handler_seen, 0, sizeof signal_handler_seen);
    const Handler handler(signal_handler);
    interrupt_and_compare();
    expect(rule, "target", std::uint64_t{1}, signal_handler_seen[5], "how often the handler was entered");
    expect(rule, "rdi", std::uint64_t{SIGTRAP}, signal_handler_seen[0], "the signal's number");
    expect_that(signal_handler_seen[1] != 0, rule, "rsi", "the handler's second argument, siginfo, is null");
    expect_that(signal_handler_seen[2] != 0, rule, "rdx", "the handler's third argument, the context, is null");
    expect(rule, "rsp", std::uint64_t{0}, (signal_handler_seen[3] + 8) % 16,
           "rsp + 8 modulo 16 at the handler's entry");
    expect(rule, "direction flag", std::uint64_t{0}, signal_handler_seen[4] & direction_flag,
           "DF at the handler's entry");
}

TEST(signal_handler, compiled_handler_runs) {
    const Handler handler(subject<void(int, siginfo_t*, void*)>("signal_handler_subject"));
    interrupt_and_compare();
    const char* const text = subject<const char>("signal_handler_text");
    expect_that(std::string_view(text) == "5 17.5 1 1", rule, "rdi", std::string("the handler wrote '") + text + "'");
}
