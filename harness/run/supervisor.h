// Runs numbered steps in a forked process. One that crashes or hangs costs itself alone: the next process goes on
// behind it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>

#include "journal.h"

namespace callgate {

struct Supervision {
    std::uint64_t steps = 0;
    std::chrono::milliseconds timeout{5000};  // for one step
    std::function<void(std::uint64_t)> run;   // in the forked process
    std::function<void(std::uint64_t, const Crash&)> crashed;
    std::function<void(std::uint64_t)> timed_out;
};

// The journal must lie in shared memory. Throws std::runtime_error where no process can be started.
void supervise(Journal& journal, const Supervision& what);

// Zeroed memory that forked processes share.
void* shared_memory(std::size_t bytes);

}  // namespace callgate
