// The arithmetic of integer constant expressions.
#include "constant.h"

#include <array>
#include <limits>
#include <string>
#include <utility>

namespace callgate::signature {
namespace {

constexpr std::string_view kOverflow = "this overflows its type";

std::int64_t as_signed(Value v) {
    return static_cast<std::int64_t>(v.bits);
}
unsigned width(Value v) {
    return v.wide ? 64 : 32;
}

bool fits_int(std::int64_t value) {
    return value >= std::numeric_limits<std::int32_t>::min() && value <= std::numeric_limits<std::int32_t>::max();
}

// Wraps to the type of `like`: what unsigned arithmetic does, and what compilers do for signed shifts.
Value wrapped(std::uint64_t bits, Value like) {
    if (!like.wide)
        bits = like.is_unsigned ? static_cast<std::uint32_t>(bits)
                                : static_cast<std::uint64_t>(static_cast<std::int32_t>(bits));
    return {bits, like.is_unsigned, like.wide};
}

Outcome checked(std::int64_t value, bool overflow, Value like) {
    if (overflow || (!like.wide && !fits_int(value)))
        return {wrapped(static_cast<std::uint64_t>(value), like), kOverflow};
    return {{static_cast<std::uint64_t>(value), false, like.wide}, {}};
}

// The usual arithmetic conversions.
Value common_type(Value a, Value b) {
    const bool wide = a.wide || b.wide;
    const bool is_unsigned = (a.is_unsigned && a.wide == wide) || (b.is_unsigned && b.wide == wide);
    return {0, is_unsigned, wide};
}

Outcome shift(Value left, std::string_view op, Value right) {
    if (right.negative() || right.bits >= width(left))
        return {left, "this shifts by a negative number or by more bits than the type has"};
    if (op == "<<")
        return {wrapped(left.bits << right.bits, left), {}};
    const std::uint64_t bits =
        left.is_unsigned ? left.bits >> right.bits : static_cast<std::uint64_t>(as_signed(left) >> right.bits);
    return {wrapped(bits, left), {}};
}

Outcome divide(Value a, std::string_view op, Value b, Value like) {
    if (b.bits == 0)
        return {like, "this divides by zero"};
    if (like.is_unsigned)
        return {wrapped(op == "/" ? a.bits / b.bits : a.bits % b.bits, like), {}};
    if (as_signed(a) == std::numeric_limits<std::int64_t>::min() && as_signed(b) == -1)
        return {like, kOverflow};
    return checked(op == "/" ? as_signed(a) / as_signed(b) : as_signed(a) % as_signed(b), false, like);
}

bool overflows(std::int64_t x, char op, std::int64_t y) {
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min(),
                           most = std::numeric_limits<std::int64_t>::max();
    if (op == '+')
        return y > 0 ? x > most - y : x < least - y;
    if (op == '-')
        return y < 0 ? x > most + y : x < least + y;
    if (x == 0 || y == 0)
        return false;
    if (x > 0)
        return y > 0 ? x > most / y : y < least / x;
    return y > 0 ? x < least / y : y < most / x;
}

Outcome add_or_multiply(Value a, char op, Value b, Value like) {
    const std::uint64_t bits = op == '+' ? a.bits + b.bits : op == '-' ? a.bits - b.bits : a.bits * b.bits;
    if (like.is_unsigned)
        return {wrapped(bits, like), {}};
    return checked(static_cast<std::int64_t>(bits), overflows(as_signed(a), op, as_signed(b)), like);
}

std::optional<bool> compare(Value a, std::string_view op, Value b, bool is_unsigned) {
    const bool less = is_unsigned ? a.bits < b.bits : as_signed(a) < as_signed(b);
    const bool equal = a.bits == b.bits;
    if (op == "==")
        return equal;
    if (op == "!=")
        return !equal;
    if (op == "<")
        return less;
    if (op == "<=")
        return less || equal;
    if (op == ">")
        return !less && !equal;
    if (op == ">=")
        return !less;
    return std::nullopt;
}

int digit_value(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= ' ';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : 99;
}

struct Digits {
    std::uint64_t value = 0;
    bool overflow = false;
};

// Takes the digits of `base` off the front of `text`.
Digits take_digits(std::string_view& text, unsigned base) {
    Digits digits;
    while (!text.empty() && static_cast<unsigned>(digit_value(text[0])) < base) {
        const auto digit = static_cast<unsigned>(digit_value(text[0]));
        digits.overflow |= digits.value > (std::numeric_limits<std::uint64_t>::max() - digit) / base;
        digits.value = digits.value * base + digit;
        text.remove_prefix(1);
    }
    return digits;
}

unsigned take_base(std::string_view& text) {
    const bool prefixed = text.size() > 2 && text[0] == '0';
    if (prefixed && (text[1] | ' ') == 'x')
        return text.remove_prefix(2), 16;
    if (prefixed && (text[1] | ' ') == 'b')
        return text.remove_prefix(2), 2;
    return text[0] == '0' ? 8 : 10;
}

// C 6.4.4.1: the first of int, unsigned, long, unsigned long that holds it; a plain decimal is never unsigned.
Value typed(std::uint64_t bits, bool decimal, bool is_unsigned, bool wide) {
    if (!wide && !is_unsigned && bits <= std::numeric_limits<std::int32_t>::max())
        return {bits, false, false};
    if (!wide && (is_unsigned || !decimal) && bits <= std::numeric_limits<std::uint32_t>::max())
        return {bits, true, false};
    const bool needs_sign_bit = bits > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    return {bits, is_unsigned || needs_sign_bit, true};
}

// After the backslash; `text` is left behind the escape.
std::optional<std::uint64_t> take_escape(std::string_view& text) {
    constexpr std::string_view kLetters = "abfnrtv'\"?\\", kValues = "\a\b\f\n\r\t\v'\"?\\";
    if (text.empty())
        return std::nullopt;
    if (const std::size_t index = kLetters.find(text[0]); index != kLetters.npos) {
        text.remove_prefix(1);
        return static_cast<unsigned char>(kValues[index]);
    }
    const bool hex = text[0] == 'x';
    if (hex)
        text.remove_prefix(1);
    const std::size_t before = text.size();
    std::string_view digits = hex ? text : text.substr(0, 3);
    const std::size_t offered = digits.size();
    const Digits number = take_digits(digits, hex ? 16 : 8);
    text.remove_prefix(offered - digits.size());
    if (text.size() == before || number.overflow || number.value > 255)
        return std::nullopt;
    return number.value;
}

}  // namespace

Value from_int(std::int64_t value) {
    return {static_cast<std::uint64_t>(value), false, !fits_int(value)};
}

Number integer_literal(std::string_view text) {
    const unsigned base = take_base(text);
    const std::size_t before = text.size();
    const Digits digits = take_digits(text, base);
    std::string suffix(text);
    int longs = 0;
    bool is_unsigned = false;
    if (const std::size_t u = suffix.find_first_of("uU"); u != suffix.npos) {
        is_unsigned = true;
        suffix.erase(u, 1);
    }
    if (suffix == "l" || suffix == "L")
        longs = 1;
    else if (suffix == "ll" || suffix == "LL")
        longs = 2;
    else if (!suffix.empty() || text.size() == before)
        return {{}, 0, "this is not an integer of C"};
    const Value value = typed(digits.value, base == 10, is_unsigned, longs != 0);
    const bool lost = digits.overflow || (base == 10 && !is_unsigned && value.is_unsigned);
    return {value, longs, lost ? "this integer is too large" : ""};
}

Outcome character_literal(std::string_view text) {
    text = text.substr(1, text.size() - 2);
    std::optional<std::uint64_t> code;
    if (text.starts_with('\\')) {
        text.remove_prefix(1);
        code = take_escape(text);
    } else if (!text.empty()) {
        code = static_cast<unsigned char>(text[0]);
        text.remove_prefix(1);
    }
    if (!code || !text.empty())
        return {{}, "this is not one character"};
    return {from_int(static_cast<signed char>(*code)), {}};
}

bool is_floating_literal(std::string_view text) {
    const bool hex = text.starts_with("0x") || text.starts_with("0X");
    return text.find_first_of(hex ? ".pP" : ".eE") != text.npos;
}

Outcome apply(std::string_view op, Value v) {
    if (op == "!")
        return {from_int(!v.truth()), {}};
    if (op == "~")
        return {wrapped(~v.bits, v), {}};
    if (op == "-")
        return add_or_multiply({0, v.is_unsigned, v.wide}, '-', v, v);
    return {v, {}};
}

Outcome apply(Value left, std::string_view op, Value right) {
    if (op == "<<" || op == ">>")
        return shift(left, op, right);
    const Value like = common_type(left, right);
    left = wrapped(left.bits, like);
    right = wrapped(right.bits, like);
    if (const std::optional<bool> truth = compare(left, op, right, like.is_unsigned))
        return {from_int(*truth), {}};
    switch (op[0]) {
        case '&':
            return {wrapped(left.bits & right.bits, like), {}};
        case '|':
            return {wrapped(left.bits | right.bits, like), {}};
        case '^':
            return {wrapped(left.bits ^ right.bits, like), {}};
        case '/':
        case '%':
            return divide(left, op, right, like);
        default:
            return add_or_multiply(left, op[0], right, like);
    }
}

int precedence(std::string_view symbol) {
    using Entry = std::pair<std::string_view, int>;
    constexpr std::array kTable = {Entry{"||", 1}, Entry{"&&", 2}, Entry{"|", 3},  Entry{"^", 4}, Entry{"&", 5},
                                   Entry{"==", 6}, Entry{"!=", 6}, Entry{"<", 7},  Entry{">", 7}, Entry{"<=", 7},
                                   Entry{">=", 7}, Entry{"<<", 8}, Entry{">>", 8}, Entry{"+", 9}, Entry{"-", 9},
                                   Entry{"*", 10}, Entry{"/", 10}, Entry{"%", 10}};
    for (const auto& [text, level] : kTable)
        if (text == symbol)
            return level;
    return 0;
}

}  // namespace callgate::signature
