#include "supervisor.h"

#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace callgate {
namespace {

enum class Ending { Done, Crashed, TimedOut };

[[noreturn]] void child(Journal& journal, const Supervision& what, std::uint64_t first) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);  // a supervisor that is killed leaves nobody behind
    const rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    catch_faults(journal);
    for (std::uint64_t i = first; i < what.steps; ++i) {
        journal.step.store(i, std::memory_order_relaxed);
        what.run(i);
    }
    journal.done = true;
    _exit(0);
}

// Waits for the child's end, or until one step has taken longer than it may.
Ending watch(pid_t pid, Journal& journal, std::chrono::milliseconds timeout) {
    const int fd = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
    if (fd < 0)
        throw std::runtime_error("cannot watch a process: pidfd_open failed");
    const auto tick = std::min(timeout, std::chrono::milliseconds(200));
    auto since = std::chrono::steady_clock::now();
    std::uint64_t step = journal.step;
    Ending ending = Ending::Done;
    for (;;) {
        pollfd ready = {.fd = fd, .events = POLLIN, .revents = 0};
        if (poll(&ready, 1, static_cast<int>(tick.count())) > 0)
            break;
        const auto now = std::chrono::steady_clock::now();
        if (const std::uint64_t current = journal.step; current != step) {
            step = current;
            since = now;
        } else if (now - since >= timeout) {
            kill(pid, SIGKILL);
            ending = Ending::TimedOut;
            break;
        }
    }
    close(fd);
    int status = 0;
    waitpid(pid, &status, 0);
    if (ending == Ending::TimedOut)
        return ending;
    if (journal.crash.signal == 0 && !journal.done)
        journal.crash.signal = WIFSIGNALED(status) ? static_cast<std::uint32_t>(WTERMSIG(status)) : 0;
    return journal.done ? Ending::Done : Ending::Crashed;
}

}  // namespace

void* shared_memory(std::size_t bytes) {
    void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::runtime_error("no shared memory");
    return memory;
}

void supervise(Journal& journal, const Supervision& what) {
    std::uint64_t next = 0;
    while (next < what.steps) {
        journal.step = next;
        journal.crash = {};
        journal.done = false;
        const pid_t pid = fork();
        if (pid < 0)
            throw std::runtime_error("cannot start a process: fork failed");
        if (pid == 0)
            child(journal, what, next);
        const Ending ending = watch(pid, journal, what.timeout);
        if (ending == Ending::Done)
            return;
        const std::uint64_t at = journal.step;
        if (ending == Ending::Crashed)
            what.crashed(at, journal.crash);
        else
            what.timed_out(at);
        next = at + 1;
    }
}

}  // namespace callgate
