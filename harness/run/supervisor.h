// Runs numbered steps in a process of their own. One that crashes or hangs costs itself alone: the next process goes on
// behind it.
//
// On POSIX systems that process is a fork. Windows has none: there it is the same program with the same command line,
// which comes to its own call of `supervise` and runs the steps in it. Until then it has to do what its supervisor did,
// in the same order, and leave alone what is to be done once: `is_supervised` tells it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

#include "journal.h"

namespace callgate {

struct Supervision {
    std::uint64_t steps = 0;
    std::chrono::milliseconds timeout{5000};  // for one step
    std::function<void(std::uint64_t)> run;   // in the process of the steps
    std::function<void(std::uint64_t, const Crash&)> crashed;
    std::function<void(std::uint64_t)> timed_out;
};

// The journal must lie in shared memory. Returns the CPU seconds of the processes that ran the steps. Throws
// std::runtime_error where no process can be started.
double supervise(Journal& journal, const Supervision& what);

// Zeroed memory that a supervisor and the processes of its steps share.
void* shared_memory(std::size_t bytes);

bool is_supervised();

}  // namespace callgate
