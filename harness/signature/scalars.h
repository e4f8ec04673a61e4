// The sizes the notation itself needs: for vector_size, for the width of bit-fields, and to bound the size of a type.
#pragma once

#include "callgate/types.h"

namespace callgate::signature {

// Bits of an integer type's values. 0: not an integer.
unsigned integer_width(const Type& type);

// Bytes of a scalar. 0: not a scalar.
unsigned scalar_size(const Type& type);

}  // namespace callgate::signature
