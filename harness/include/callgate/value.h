// Values of a type as bytes, each with a pattern that names its origin and is yet a valid value.
#pragma once

#include <cstdint>
#include <vector>

#include "callgate/model.h"
#include "callgate/plan.h"

namespace callgate {

// A value of `type`: `size` bytes from value_byte(seed, index, .), made valid: _Bool 0 or 1, floating types normal
// numbers, padding dirty. `polite` leaves the bits of a _BitInt above its width sign-extended, otherwise they are
// dirty.
Bytes make_value(Model& model, TypeRef type, std::uint64_t seed, unsigned index, bool polite);

// An integer value of up to 64 bits, widened to 64.
std::uint64_t widen(const Type& type, const Bytes& value);

// Is the argument block given a widened copy of this type? Integers narrower than 8 bytes, and _BitInt narrower
// than 64.
bool has_widened_copy(Model& model, const Type& type);

// Where the values of a block lie, in order.
struct BlockItem {
    std::uint64_t offset = 0;   // of the value
    std::uint64_t widened = 0;  // of its widened copy; 0: none
};
struct Block {
    std::vector<BlockItem> items;
    std::uint64_t size = 0;
};
Block block_of(Model& model, const std::vector<TypeRef>& types);

}  // namespace callgate
