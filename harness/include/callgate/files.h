#pragma once

#include <string>

#include "callgate/plan.h"

namespace callgate {

// A whole file. Throws std::runtime_error where it cannot be read.
Bytes read_bytes(const std::string& path);

}  // namespace callgate
