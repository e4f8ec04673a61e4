// Random signatures as text of the notation, reproducible from the seed on any machine.
#pragma once

#include <cstdint>
#include <string>

#include "callgate/abi.h"

namespace callgate {

struct Generated {
    std::string declaration;  // types, then one function `f`
    std::string call;         // for variadic functions: "f((int), (struct s1))"; else empty
};

// The signature number `index` of the campaign `seed`, of types that the ABI decides about. Each is independent of the
// others.
Generated generate(std::uint64_t seed, std::uint64_t index, Abi abi = Abi::Sysv);

// The same in C++, alike for every ABI that has a C++ of its own. `f` may be a member of the last class.
Generated generate_cxx(std::uint64_t seed, std::uint64_t index);

}  // namespace callgate
