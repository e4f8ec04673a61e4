// One parsed text with one of its calls, ready to plan, run and judge.
#pragma once

#include <memory>
#include <string>

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

}  // namespace callgate
