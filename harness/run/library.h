// A subject library: made by the toolchain on trial, so loading it may fail.
#pragma once

#include <string>
#include <vector>

#include "bench.h"
#include "callgate/observation.h"

namespace callgate {

struct Library {
    std::vector<Target> targets;  // one per subject of the plan, in order; a null function: absent
    LibraryResult result;
};

// Where it does not load, or its table is not of this plan, `result.error` says why.
Library load_library(const std::string& path, const Plan& plan);

}  // namespace callgate
