// A batch as the command line hands it over (JSON), parsed and ready to plan, emit and judge.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "callgate/parse.h"
#include "callgate/planner.h"

namespace callgate {

// One signature of a batch. `job` points into `unit`.
struct BatchItem {
    std::string name;  // of the case
    std::unique_ptr<Unit> unit;
    SignatureJob job;
};

// One parsed text with one of its calls. `call` may be empty: then the function's own parameters are the arguments.
// Throws ParseError; a text without a function of the name `f` (or without any) is one too.
BatchItem make_item(const Source& source, const Source& call);

// {"signatures": [{"id", "name", "language" ("c", or "c++"), "text", "call", "subjects": [["callee", "plain"], ...]},
// ...]}
std::vector<BatchItem> read_batch(const nlohmann::json& json);

std::vector<SignatureJob> jobs_of(const std::vector<BatchItem>& items);

}  // namespace callgate
