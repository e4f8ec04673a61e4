// The process that runs the steps, as the system makes, watches and ends it.
#pragma once

#include <chrono>
#include <cstdint>

#include "supervisor.h"

namespace callgate {

struct Ended {
    std::uint32_t fault = 0;  // the signal, or the code of the exception, that ended it; 0: it went by itself
    double seconds = 0;       // of CPU
};

class StepProcess {
public:
    // Starts it. It calls `run_steps`, and dies with the process that started it. Throws std::runtime_error.
    StepProcess(Journal& journal, const Supervision& what);
    ~StepProcess();
    StepProcess(const StepProcess&) = delete;
    StepProcess& operator=(const StepProcess&) = delete;

    // Waits for its end, but no longer than this.
    bool ended(std::chrono::milliseconds within);
    void kill();
    // Waits for its end, which must be near.
    Ended wait();

private:
    struct Handle;
    Handle* handle_;
};

// In that process: every step from the journal's on.
[[noreturn]] void run_steps(Journal& journal, const Supervision& what);

// At once, and without what a program does at its end.
[[noreturn]] void leave();

}  // namespace callgate
