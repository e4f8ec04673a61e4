#include "scalars.h"

#include <algorithm>
#include <limits>

namespace callgate::signature {
namespace {

unsigned enum_width(const Type& type) {
    const bool any_negative = std::ranges::any_of(type.enumerators, &Enumerator::negative);
    const auto fits = [any_negative](const Enumerator& e) {
        if (e.negative)
            return static_cast<std::int64_t>(e.value) >= std::numeric_limits<std::int32_t>::min();
        return e.value <=
               (any_negative ? std::numeric_limits<std::int32_t>::max() : std::numeric_limits<std::uint32_t>::max());
    };
    return std::ranges::all_of(type.enumerators, fits) ? 32 : 64;
}

}  // namespace

unsigned integer_width(const Type& type) {
    switch (type.kind) {
        case Kind::Bool:
            return 1;
        case Kind::Char:
        case Kind::SignedChar:
        case Kind::UnsignedChar:
            return 8;
        case Kind::Short:
        case Kind::UnsignedShort:
            return 16;
        case Kind::Int:
        case Kind::UnsignedInt:
            return 32;
        case Kind::Long:
        case Kind::UnsignedLong:
            return type.bits;
        case Kind::LongLong:
        case Kind::UnsignedLongLong:
            return 64;
        case Kind::Int128:
        case Kind::UnsignedInt128:
            return 128;
        case Kind::BitInt:
            return type.bits;
        case Kind::Enum:
            return enum_width(type);
        default:
            return 0;
    }
}

unsigned scalar_size(const Type& type) {
    switch (type.kind) {
        case Kind::Bool:
            return 1;
        case Kind::BitInt:
            return (type.bits + 63) / 64 * 8;
        case Kind::Float16:
        case Kind::BFloat16:
            return 2;
        case Kind::Float:
        case Kind::Decimal32:
            return 4;
        case Kind::Double:
        case Kind::Decimal64:
        case Kind::Pointer:
        case Kind::NullPointer:
        case Kind::Reference:
            return 8;
        case Kind::MemberPointer:
            return type.element->kind == Kind::Function ? 16 : 8;
        case Kind::LongDouble:
            return type.bits == 64 ? 8 : 16;
        case Kind::Float128:
        case Kind::Decimal128:
            return 16;
        default:
            return integer_width(type) / 8;
    }
}

}  // namespace callgate::signature
