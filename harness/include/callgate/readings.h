// Disputed territory: where a signature lets the readings that no must rule forbids be told apart.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "callgate/planner.h"

namespace callgate {

// [{"name", "rule", "says", "otherwise", "roles": ["caller"], "differences": [{"what": "s", "model": "rdi",
// "reading": "stack+8"}]}]: each permitted alteration of the model that changes something here, the roles that show it,
// and what lies where without it and with it.
nlohmann::json readings(const SignatureJob& job);

}  // namespace callgate
