// Findings about the state around a call: what holds for every signature alike.
#pragma once

#include <optional>

#include "callgate/abi.h"
#include "callgate/check.h"
#include "callgate/finding.h"
#include "trace.h"

namespace callgate {

// Of a mismatch of registers that are preserved, of the stack and of the flags; none: it is about something else.
// `area`: bytes of the argument area, behind which the caller's frame begins.
std::optional<Finding> state_finding(const Mismatch& m, Abi abi, std::uint32_t area, const Tracer& trace);

}  // namespace callgate
