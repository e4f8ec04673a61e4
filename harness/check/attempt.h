// One call, made through the probes.
#pragma once

#include <array>
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
    State left;                       // registers behind a callback that hold no result
};

// The state at entry that this seed gives: other junk and other canaries for each. `odd_modes` as in callgate_options.
State entry_state(std::uint64_t seed, bool odd_modes);
// The same of what a callback leaves.
State left_state(std::uint64_t seed);
// The general registers of it that this seed decides, and the first of the vector registers.
inline constexpr std::array<unsigned, 7> left_general = {1, 6, 7, 8, 9, 10, 11};  // rcx, rsi, rdi, r8-r11
inline constexpr unsigned left_vector = 2;  // a callback may return in rax and rdx, xmm0 and xmm1

struct Attempt {
    std::optional<Bytes> result;  // none where the function did not return
    std::vector<Finding> findings;
};

Attempt attempt(const OwnCall& call, const callgate_options& options, const Undefined& undefined);

}  // namespace callgate
