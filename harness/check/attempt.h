// One call, made through the probes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "callgate/finding.h"
#include "own_call.h"

namespace callgate {

// What a call finds that the ABI does not define.
struct Undefined {
    std::vector<std::uint64_t> dirt;  // of each argument, see plan_call
    State entry;                      // registers that hold no argument
};

// The state at entry that this seed gives: other junk and other canaries for each. `odd_modes` as in callgate_options.
State entry_state(std::uint64_t seed, bool odd_modes);

struct Attempt {
    std::optional<Bytes> result;  // none where the function did not return
    std::vector<Finding> findings;
};

Attempt attempt(const OwnCall& call, const callgate_options& options, const Undefined& undefined);

}  // namespace callgate
