#include "values.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include <fmt/format.h>

namespace callgate {
namespace {

__extension__ typedef unsigned __int128 Wide;

// An integer value: its magnitude's two's complement, and whether it is below zero.
struct Integer {
    Wide bits = 0;
    bool negative = false;
};

Integer read_integer(const callgate_value& value) {
    Integer result;
    std::memcpy(&result.bits, value.at, std::min(value.size, sizeof result.bits));
    const auto width = static_cast<unsigned>(value.size * 8);
    result.negative = value.kind == CALLGATE_SIGNED && (result.bits >> (width - 1) & 1) != 0;
    if (result.negative && width < 128)
        result.bits |= ~Wide{0} << width;
    return result;
}

// Whether a sign is the compiler's to choose (an enum): then both readings of the bits will do.
bool fits(const Integer& value, const Type& type, unsigned bits) {
    const bool any_sign = type.kind == Kind::Enum;
    const bool is_signed = is_signed_integer(type);
    const Wide above = bits >= 128 ? 0 : value.bits >> bits;
    const bool top = (value.bits >> (bits - 1) & 1) != 0;
    if (value.negative)
        return (is_signed || any_sign) && top && (bits >= 128 || above == ~Wide{0} >> bits);
    return above == 0 && (!top || !is_signed || any_sign);
}

std::string spell_value(const Integer& value) {
    const Wide magnitude = value.negative ? ~value.bits + 1 : value.bits;
    if (magnitude >> 64 != 0)
        return "the value";
    return (value.negative ? "-" : "") + std::to_string(static_cast<std::uint64_t>(magnitude));
}

template <class T>
Bytes bytes_of(T value) {
    Bytes bytes(sizeof value);
    std::memcpy(bytes.data(), &value, std::is_same_v<T, long double> ? 10 : sizeof value);
    return bytes;
}

Bytes floating(const Type& type, long double value) {
    if (type.kind == Kind::Float)
        return bytes_of(static_cast<float>(value));
    return type.kind == Kind::Double ? bytes_of(static_cast<double>(value)) : bytes_of(value);
}

bool is_c_floating(const Type& type) {
    return type.kind == Kind::Float || type.kind == Kind::Double || type.kind == Kind::LongDouble;
}

long double read_floating(const callgate_value& value) {
    if (value.kind == CALLGATE_SIGNED || value.kind == CALLGATE_UNSIGNED) {
        const Integer i = read_integer(value);
        return i.negative ? -static_cast<long double>(~i.bits + 1) : static_cast<long double>(i.bits);
    }
    float f = 0;
    double d = 0;
    long double l = 0;
    std::memcpy(value.size == sizeof f   ? static_cast<void*>(&f)
                : value.size == sizeof d ? static_cast<void*>(&d)
                                         : &l,
                value.at, value.size);
    return value.size == sizeof f ? f : value.size == sizeof d ? d : l;
}

bool is_c_integer(const callgate_value& value) {
    return value.kind == CALLGATE_SIGNED || value.kind == CALLGATE_UNSIGNED;
}

Bytes as_they_are(const callgate_value& value) {
    const auto* at = static_cast<const std::uint8_t*>(value.at);
    return {at, at + value.size};
}

// A value's own kind, as the declared type has it.
callgate_kind kind_of(const Type& type) {
    if (type.kind == Kind::Void)
        return CALLGATE_NOTHING;
    if (type.kind == Kind::Pointer)
        return CALLGATE_POINTER;
    if (is_integer(type))
        return is_signed_integer(type) ? CALLGATE_SIGNED : CALLGATE_UNSIGNED;
    return is_c_floating(type) ? CALLGATE_FLOATING : CALLGATE_BYTES;
}

}  // namespace

std::string describe(const callgate_value& value) {
    static constexpr const char* names[] = {"a signed integer", "an unsigned integer", "a floating value",
                                            "a pointer",        "an object",           "void"};
    if (value.kind == CALLGATE_NOTHING || value.kind == CALLGATE_POINTER)
        return names[value.kind];
    return fmt::format("{} of {} byte{}", names[value.kind], value.size, value.size == 1 ? "" : "s");
}

Bytes convert(Model& model, const callgate_value& value, const Type& type, std::string& problem) {
    const std::uint64_t size = model.size(&type);
    if (is_integer(type) && is_c_integer(value)) {
        const Integer integer = read_integer(value);
        if (type.kind == Kind::BitInt && integer_bits(type) > 128)
            problem = fmt::format("hand it over as an object of {} bytes", size);
        else if (!fits(integer, type, type.kind == Kind::Enum ? static_cast<unsigned>(size * 8) : integer_bits(type)))
            problem = fmt::format("{} does not fit in {}", spell_value(integer), spell(type));
        Bytes bytes(size, integer.negative ? 0xFF : 0);
        std::memcpy(bytes.data(), &integer.bits, std::min<std::size_t>(size, sizeof integer.bits));
        return bytes;
    }
    if (is_c_floating(type) && (is_c_integer(value) || value.kind == CALLGATE_FLOATING))
        return floating(type, read_floating(value));
    const bool pointers = type.kind == Kind::Pointer && value.kind == CALLGATE_POINTER;
    if (pointers || (value.kind == CALLGATE_BYTES && value.size == size))
        return as_they_are(value);
    if (value.kind == CALLGATE_BYTES && size == 0)
        return {};  // an empty class of C++ has a byte, an empty struct of C has none
    problem = fmt::format("{} was given", describe(value));
    if (type.kind == Kind::Pointer && is_c_integer(value))
        problem += "; a null pointer is nullptr";
    return {};
}

std::string disagreement(Model& model, const callgate_value& prototype, const Type& type) {
    const callgate_kind declared = kind_of(type);
    const std::uint64_t size = type.kind == Kind::Void ? 0 : model.size(&type);
    const bool integers =
        is_c_integer(prototype) && (declared == CALLGATE_SIGNED || declared == CALLGATE_UNSIGNED) && is_integer(type);
    const bool opaque = prototype.kind == CALLGATE_BYTES || declared == CALLGATE_BYTES;
    const bool empty = prototype.kind == CALLGATE_BYTES && size == 0 && prototype.size == 1;
    const bool same_kind = prototype.kind == declared || integers ||
                           (opaque && prototype.kind != CALLGATE_NOTHING && declared != CALLGATE_NOTHING);
    if (same_kind && (prototype.size == size || empty))
        return "";
    return fmt::format("{} in the function's own prototype",
                       prototype.kind == declared ? fmt::format("{} bytes", prototype.size) : describe(prototype));
}

TypeRef type_behind_ellipsis(Unit& unit, const callgate_value& value) {
    const bool is_signed = value.kind == CALLGATE_SIGNED;
    if (value.kind == CALLGATE_POINTER)
        return unit.make(Kind::Pointer);
    if (value.kind == CALLGATE_FLOATING)
        return unit.make(value.size == 4 ? Kind::Float : value.size == 8 ? Kind::Double : Kind::LongDouble);
    if (!is_c_integer(value))
        return nullptr;
    switch (value.size) {
        case 1:
            return unit.make(is_signed ? Kind::SignedChar : Kind::UnsignedChar);
        case 2:
            return unit.make(is_signed ? Kind::Short : Kind::UnsignedShort);
        case 4:
            return unit.make(is_signed ? Kind::Int : Kind::UnsignedInt);
        case 8:
            return unit.make(is_signed ? Kind::Long : Kind::UnsignedLong);
        default:
            return unit.make(is_signed ? Kind::Int128 : Kind::UnsignedInt128);
    }
}

}  // namespace callgate
