#include "../step_process.h"

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

struct StepProcess::Handle {
    pid_t pid;
    int fd;
};

StepProcess::StepProcess(Journal& journal, const Supervision& what) : handle_(nullptr) {
    const pid_t pid = fork();
    if (pid < 0)
        throw std::runtime_error("cannot start a process: fork failed");
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL);  // a supervisor that is killed leaves nobody behind
        const rlimit no_core = {0, 0};
        setrlimit(RLIMIT_CORE, &no_core);
        run_steps(journal, what);
    }
    handle_ = new Handle{pid, static_cast<int>(syscall(SYS_pidfd_open, pid, 0))};
    if (handle_->fd < 0)
        throw std::runtime_error("cannot watch a process: pidfd_open failed");
}

StepProcess::~StepProcess() {
    close(handle_->fd);
    delete handle_;
}

bool StepProcess::ended(std::chrono::milliseconds within) {
    pollfd ready = {.fd = handle_->fd, .events = POLLIN, .revents = 0};
    return poll(&ready, 1, static_cast<int>(within.count())) > 0;
}

void StepProcess::kill() {
    ::kill(handle_->pid, SIGKILL);
}

Ended StepProcess::wait() {
    int status = 0;
    rusage usage{};
    wait4(handle_->pid, &status, 0, &usage);
    return {.fault = WIFSIGNALED(status) ? static_cast<std::uint32_t>(WTERMSIG(status)) : 0,
            .seconds = static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
                       1e-6 * static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)};
}

void leave() {
    _exit(0);
}

void* shared_memory(std::size_t bytes) {
    void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::runtime_error("no shared memory");
    return memory;
}

bool is_supervised() {
    return false;  // a fork is inside its supervisor's call
}

}  // namespace callgate
