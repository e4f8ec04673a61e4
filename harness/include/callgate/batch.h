// A batch as the command line hands it over (JSON), parsed and ready to plan, emit and judge.
#pragma once

#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "callgate/item.h"

namespace callgate {

// {"signatures": [{"id", "name", "language" ("c", or "c++"), "abi", "text", "call", "subjects": [["callee", "plain"],
// ...]},
// ...]}
std::vector<BatchItem> read_batch(const nlohmann::json& json);

std::vector<SignatureJob> jobs_of(const std::vector<BatchItem>& items);

}  // namespace callgate
