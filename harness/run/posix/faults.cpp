#include <dlfcn.h>
#include <signal.h>
#include <sys/ucontext.h>
#include <unistd.h>

#include <array>
#include <cstdio>

#include "../journal.h"

namespace callgate {
namespace {

Journal* journal_of_this_process = nullptr;  // a signal handler has no other way to it
alignas(64) std::array<char, 64 * 1024> alternate_stack;

// dladdr is not async-signal-safe; the process ends right after, and the supervisor bounds its time.
void on_fault(int signal, siginfo_t* info, void* context) {
    const auto& registers = static_cast<ucontext_t*>(context)->uc_mcontext.gregs;
    Crash& crash = journal_of_this_process->crash;
    crash.signal = static_cast<std::uint32_t>(signal);
    const bool told = signal != SIGSEGV || info->si_code != SI_KERNEL;
    crash.address = told ? reinterpret_cast<std::uint64_t>(info->si_addr) : no_address;
    crash.rip = static_cast<std::uint64_t>(registers[REG_RIP]);
    crash.rsp = static_cast<std::uint64_t>(registers[REG_RSP]);
    Dl_info where{};
    if (dladdr(reinterpret_cast<void*>(crash.rip), &where) != 0) {
        const bool named = where.dli_sname != nullptr;
        const auto base = reinterpret_cast<std::uint64_t>(named ? where.dli_saddr : where.dli_fbase);
        const char* name = named ? where.dli_sname : where.dli_fname;
        const char* slash = name;
        for (const char* p = name; *p != 0; ++p)
            if (*p == '/')
                slash = p + 1;
        std::snprintf(crash.symbol, sizeof crash.symbol, "%s+0x%lx", slash,
                      static_cast<unsigned long>(crash.rip - base));
    }
    _exit(128 + signal);
}

}  // namespace

void catch_faults(Journal& journal) {
    journal_of_this_process = &journal;
    const stack_t stack = {.ss_sp = alternate_stack.data(), .ss_flags = 0, .ss_size = alternate_stack.size()};
    sigaltstack(&stack, nullptr);
    struct sigaction action = {};
    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
    for (const int signal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT, SIGSYS})
        sigaction(signal, &action, nullptr);
}

}  // namespace callgate
