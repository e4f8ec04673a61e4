// psABI 3.1.2: size and alignment of every type, and where the members of an aggregate lie.
#include <algorithm>
#include <bit>

#include "callgate/model.h"

namespace callgate {
namespace {

std::uint64_t round_up(std::uint64_t value, std::uint64_t multiple) {
    return (value + multiple - 1) / multiple * multiple;
}

struct SizeAlign {
    std::uint64_t size, align;
};

// The table of scalar types of psABI 3.1.2, and the _BitInt text that follows it in later versions.
SizeAlign scalar(const Type& type, const Alterations& alter) {
    switch (type.kind) {
        case Kind::Bool:
        case Kind::Char:
        case Kind::SignedChar:
        case Kind::UnsignedChar:
            return {1, 1};
        case Kind::Short:
        case Kind::UnsignedShort:
        case Kind::Float16:
        case Kind::BFloat16:
            return {2, 2};
        case Kind::Int:
        case Kind::UnsignedInt:
        case Kind::Float:
        case Kind::Decimal32:
            return {4, 4};
        case Kind::Enum:
            return enum_is_wide(type) ? SizeAlign{8, 8} : SizeAlign{4, 4};
        case Kind::Int128:
        case Kind::UnsignedInt128:
            return {16, alter.has(Alter::Int128Align8) ? 8U : 16U};
        case Kind::LongDouble:
        case Kind::Float128:
        case Kind::Decimal128:
            return {16, 16};
        case Kind::BitInt: {
            if (type.bits <= 64) {
                const std::uint64_t bytes = std::bit_ceil((type.bits + 7U) / 8U);
                return {bytes, bytes};
            }
            const std::uint64_t limbs = (type.bits + 63U) / 64U;
            if (alter.has(Alter::BitIntAlign16))
                return {round_up(limbs * 8, 16), 16};
            return {limbs * 8, 8};
        }
        default:
            return {8, 8};  // long, long long, pointers, double, _Decimal64
    }
}

// Places the members of one struct or union, bit by bit.
class Aggregate {
public:
    Aggregate(Model& model, const Type& type, const Alterations& alter) : model_(model), type_(type), alter_(alter) {}

    Layout lay_out() {
        for (const Member& member : type_.members) {
            if (type_.kind == Kind::Union)
                next_ = 0;
            member.bit_width >= 0 ? bit_field(member) : ordinary(member);
            end_ = std::max(end_, next_);
        }
        if (type_.aligned != 0 && !alter_.has(Alter::OveralignedIgnored))
            layout_.align = std::max<std::uint64_t>(layout_.align, type_.aligned);
        layout_.size = round_up(end_, 8) / 8;
        if (!alter_.has(Alter::TailPaddingDropped))
            layout_.size = round_up(layout_.size, layout_.align);
        return std::move(layout_);
    }

private:
    bool packed(const Member& member) const {
        return (type_.packed || member.packed) && !alter_.has(Alter::PackedIgnored);
    }
    std::uint64_t member_align(const Member& member, std::uint64_t natural) const {
        std::uint64_t align = packed(member) ? 1 : natural;
        if (member.aligned != 0 && !alter_.has(Alter::OveralignedIgnored))
            align = std::max<std::uint64_t>(align, member.aligned);
        if (member.aligned_as != nullptr && !alter_.has(Alter::OveralignedIgnored))
            align = std::max(align, model_.align(member.aligned_as));
        return align;
    }

    void ordinary(const Member& member) {
        const Layout& inner = model_.layout(member.type);
        const std::uint64_t align = member_align(member, inner.align);
        if (alter_.has(Alter::BitfieldsOwnUnit) && unit_end_ > next_)
            next_ = unit_end_;
        next_ = round_up(next_, align * 8);
        layout_.fields.push_back({&member, next_, 0});
        next_ += inner.size * 8;
        unit_end_ = 0;
        layout_.align = std::max(layout_.align, align);
    }

    // "Bit-fields must be contained in a storage unit appropriate for their declared type": one moves to the next
    // boundary of that unit rather than cross it. Unnamed ones do not affect the alignment.
    void bit_field(const Member& member) {
        const Layout& unit = model_.layout(member.type);
        const std::uint64_t unit_bits = unit.size * 8, align_bits = unit.align * 8;
        const auto width = static_cast<std::uint64_t>(member.bit_width);
        if (width == 0) {
            if (!alter_.has(Alter::ZeroWidthIgnored))
                next_ = round_up(next_, align_bits);
            layout_.fields.push_back({&member, next_, 0});
            unit_end_ = 0;
            return;
        }
        const bool is_packed = packed(member);
        if (member.aligned != 0 && !alter_.has(Alter::OveralignedIgnored))
            next_ = round_up(next_, std::uint64_t{member.aligned} * 8);
        const bool crosses = next_ % align_bits + width > unit_bits;
        if (alter_.has(Alter::BitfieldsOwnUnit) && !is_packed) {
            if (unit_end_ == 0 || unit_bits_ != unit_bits || next_ + width > unit_end_) {
                next_ = round_up(std::max(next_, unit_end_), align_bits);
                unit_end_ = next_ + unit_bits;
                unit_bits_ = unit_bits;
            }
        } else if (!is_packed && crosses && !alter_.has(Alter::BitfieldsCrossUnits)) {
            next_ = round_up(next_, align_bits);
        }
        layout_.fields.push_back({&member, next_, width});
        next_ += width;
        if (unit_end_ != 0)
            end_ = std::max(end_, unit_end_);
        if (!member.name.empty() || alter_.has(Alter::UnnamedBitfieldsRaiseAlign))
            layout_.align = std::max(layout_.align, member_align(member, unit.align));
    }

    Model& model_;
    const Type& type_;
    const Alterations& alter_;
    Layout layout_;
    std::uint64_t next_ = 0;      // first free bit
    std::uint64_t end_ = 0;       // one past the last bit used by any member
    std::uint64_t unit_end_ = 0;  // only for the own-unit alteration
    std::uint64_t unit_bits_ = 0;
};

}  // namespace

const Layout& Model::layout(TypeRef type) {
    if (const auto known = layouts_.find(type); known != layouts_.end())
        return known->second;
    Layout computed = compute_layout(type);
    return layouts_.emplace(type, std::move(computed)).first->second;
}

Layout Model::compute_layout(TypeRef type) {
    Layout result;
    if (type->realigns != nullptr) {
        result = layout(type->realigns);
        if (!alter_.has(Alter::OveralignedIgnored))
            result.align = type->aligned;
        return result;
    }
    switch (type->kind) {
        case Kind::Void:
        case Kind::Function:
            return {.size = 0, .align = 1, .fields = {}};
        case Kind::Struct:
        case Kind::Union:
            result = Aggregate(*this, *type, alter_).lay_out();
            break;
        case Kind::Array: {
            const Layout& element = layout(type->element);
            result = {.size = element.size * type->count, .align = element.align, .fields = {}};
            break;
        }
        case Kind::Complex: {
            const Layout& element = layout(type->element);
            result = {.size = element.size * 2, .align = element.align, .fields = {}};
            break;
        }
        case Kind::Vector: {
            const std::uint64_t size = layout(type->element).size * type->count;
            result = {.size = size, .align = size, .fields = {}};
            break;
        }
        default: {
            const auto [size, align] = scalar(*type, alter_);
            result = {.size = size, .align = align, .fields = {}};
        }
    }
    const bool aggregate = type->kind == Kind::Struct || type->kind == Kind::Union;
    if (type->aligned != 0 && !aggregate && !alter_.has(Alter::OveralignedIgnored))
        result.align = type->aligned;
    if (type->atomic && std::has_single_bit(result.size) && result.size <= 16)
        result.align = std::max(result.align, result.size);
    return result;
}

bool enum_is_wide(const Type& type) {
    bool any_negative = false;
    std::uint64_t top = 0;
    std::int64_t bottom = 0;
    for (const Enumerator& e : type.enumerators) {
        if (e.negative) {
            any_negative = true;
            bottom = std::min(bottom, static_cast<std::int64_t>(e.value));
        } else {
            top = std::max(top, e.value);
        }
    }
    return any_negative ? bottom < INT32_MIN || top > INT32_MAX : top > UINT32_MAX;
}

bool is_signed_integer(const Type& type) {
    switch (type.kind) {
        case Kind::Char:
        case Kind::SignedChar:
        case Kind::Short:
        case Kind::Int:
        case Kind::Long:
        case Kind::LongLong:
        case Kind::Int128:
            return true;
        case Kind::BitInt:
            return !type.is_unsigned;
        case Kind::Enum:
            return std::ranges::any_of(type.enumerators, &Enumerator::negative);
        default:
            return false;
    }
}

unsigned integer_bits(const Type& type) {
    switch (type.kind) {
        case Kind::Bool:
            return 1;
        case Kind::BitInt:
            return type.bits;
        case Kind::Enum:
            return enum_is_wide(type) ? 64 : 32;
        default:
            return static_cast<unsigned>(scalar(type, {}).size * 8);
    }
}

}  // namespace callgate
