// psABI 3.1.2 and 3.2.3: a _Bool is 0 or 1, in a register as in memory.
#pragma once

#include <optional>
#include <string_view>

#include "callgate/check.h"
#include "callgate/model.h"

namespace callgate {

struct NoBool {
    std::string_view rule;
    unsigned got;  // the byte
};

// Is it a _Bool, or one within an aggregate, that is wrong in this place, and nothing else of the value?
std::optional<NoBool> no_bool(Model& model, const Type& type, const Place& place, const Mismatch& m);

}  // namespace callgate
