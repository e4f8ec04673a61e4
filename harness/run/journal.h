// What the supervisor and the process under test share: where the run is, and what became of each step.
#pragma once

#include <atomic>
#include <cstdint>

#include "callgate/observation.h"

namespace callgate {

struct Journal {
    std::atomic<std::uint64_t> step;   // the one under way
    std::atomic<std::uint64_t> calls;  // judged so far
    std::atomic<bool> done;
    Crash crash;  // filled by the handler of faults
};

// From here on a fault is written to the journal and ends the process.
void catch_faults(Journal& journal);

}  // namespace callgate
