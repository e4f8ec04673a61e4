// Several rounds of one call, with other undefined bits in each: does the result depend on any?
#pragma once

#include "attempt.h"

namespace callgate {

// The first round's result, and the findings of all. Throws std::runtime_error where the function cannot be judged so:
// its result changes though nothing did.
Attempt all_rounds(const OwnCall& call, const callgate_options& options);

}  // namespace callgate
