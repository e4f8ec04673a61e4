// Integer constants with the types C gives them: int or 64 bits, signed or not.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "callgate/types.h"

namespace callgate::signature {

struct Value {
    std::uint64_t bits = 0;  // sign-extended where signed
    bool is_unsigned = false;
    bool wide = false;  // 64 bits, else 32

    bool negative() const { return !is_unsigned && static_cast<std::int64_t>(bits) < 0; }
    bool truth() const { return bits != 0; }
};

Value from_int(std::int64_t value);

// Either a value or what is wrong with it.
struct Outcome {
    Value value;
    std::string_view problem;
};

struct Number {
    Value value;
    int longs = 0;  // 0, 1: L, 2: LL
    std::string_view problem;
};

Number integer_literal(std::string_view text);
Outcome character_literal(std::string_view text);  // with its quotes
bool is_floating_literal(std::string_view text);

Outcome apply(std::string_view unary, Value operand);
Outcome apply(Value left, std::string_view binary, Value right);  // all but && and ||

// Of a binary operator: the higher binds tighter. 0: not one.
int precedence(std::string_view symbol);

}  // namespace callgate::signature
