// The bits of a register or slot above a narrower value, which no text defines.
#pragma once

#include "callgate/observation.h"
#include "callgate/plan.h"

namespace callgate {

// Is a widened copy what the low 32 bits of its place extend to? Or of any place: a misreading may have put it there.
bool extends_32_bits(std::uint64_t widened, const Slot& place, const Observation& seen);

}  // namespace callgate
