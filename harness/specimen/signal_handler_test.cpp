#include <sys/ucontext.h>

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
constexpr std::uint64_t direction_flag = 0x400, always_one = 2;

void change_red_zone(int, siginfo_t*, void* context) {
    const auto& registers = static_cast<ucontext_t*>(context)->uc_mcontext.gregs;
    auto* const lowest = reinterpret_cast<volatile char*>(registers[REG_RSP] - 128);
    *lowest = static_cast<char>(*lowest ^ 1);
}

void clear_direction_flag(int, siginfo_t*, void* context) {
    static_cast<ucontext_t*>(context)->uc_mcontext.gregs[REG_EFL] &= ~static_cast<greg_t>(direction_flag);
}

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
    call.load().rflags = ~std::uint64_t{0};  // all arithmetic flags
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
    expect(rule, "direction flag", always_one, signal_handler_seen[4] & (direction_flag | always_one),
           "DF, and a flag that is always 1, at the handler's entry");
}

TEST(signal_handler, compiled_handler_runs) {
    const Handler handler(subject<void(int, siginfo_t*, void*)>("signal_handler_subject"));
    interrupt_and_compare();
    const char* const text = subject<const char>("signal_handler_text");
    expect_that(std::string_view(text) == "5 17.5 1 1", rule, "rdi", std::string("the handler wrote '") + text + "'");
}

TEST(signal_handler, routine_trashes_what_a_function_may) {
    Call call(long{SIGTRAP}, 0L, 0L);
    call.run(signal_handler);
    for (const Gpr r : {rax, rcx, rdx, rsi, rdi, r8, r9, r10, r11})
        expect(rule, gpr_names[r], ~std::uint64_t{0}, call.left().gpr[r],
               "what the handler leaves in a volatile register");
    for (unsigned i = 0; i < 16; ++i)
        expect(rule, "xmm" + std::to_string(i), ~std::uint64_t{0}, call.vector_as<std::uint64_t>(i),
               "what the handler leaves in a vector register");
}

TEST(signal_handler, interrupted_code_would_notice) {
    const struct {
        void (*handler)(int, siginfo_t*, void*);
        const char* place;
        std::int64_t told;
    } wrongs[] = {{change_red_zone, "stack-131", 2}, {clear_direction_flag, "direction flag", 0}};
    for (const auto& wrong : wrongs) {
        const Handler handler(wrong.handler);
        Call call;
        call.run(signal_interrupted);
        expect(rule, wrong.place, wrong.told, call.integer(), "what is told of a handler that did wrong on purpose");
    }
}
