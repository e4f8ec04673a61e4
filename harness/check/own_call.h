// One call of a function of the user's own: what is told of it before it is made.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "callgate/callgate.h"
#include "callgate/item.h"

namespace callgate {

struct OwnCall {
    BatchItem item;
    std::vector<Bytes> arguments;  // as they are passed
    callgate_function* function = nullptr;
};

// Both throw ParseError, or std::runtime_error, where declaration, prototype and values do not agree, or the machine
// cannot make the call.
OwnCall own_call(std::string_view declaration, callgate_function* function, std::span<const callgate_value> values,
                 const callgate_prototype* prototype);
// Each value is of the declared type.
OwnCall own_call(std::string_view declaration, callgate_function* function, std::span<const void* const> values);

}  // namespace callgate
