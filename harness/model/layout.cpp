// psABI 3.1.2: size and alignment of every type, and where the members of an aggregate lie.
#include <algorithm>
#include <bit>
#include <functional>
#include <set>

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
            return type.bits == 64 ? SizeAlign{8, 8} : SizeAlign{16, 16};
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
        case Kind::MemberPointer:  // IA-C++ 2.3; Microsoft's: msvc_member_pointer
            if (type.element->kind == Kind::Function)
                return {alter.has(Alter::MemberFunctionPointer8) ? 8U : 16U, 8};
            return alter.has(Alter::MemberDataPointer32) ? SizeAlign{4, 4} : SizeAlign{8, 8};
        case Kind::Long:
        case Kind::UnsignedLong:
            return alter.has(Alter::Win64Long8) ? SizeAlign{8, 8} : SizeAlign{type.bits / 8, type.bits / 8};
        default:
            return {8, 8};  // long long, pointers, double, _Decimal64
    }
}

// Places the members of one struct or union, bit by bit.
class Aggregate {
public:
    Aggregate(Model& model, const Type& type, const Alterations& alter)
        : model_(model),
          type_(type),
          alter_(alter),
          windows_(has_windows_types(model.abi())),
          msvc_(model.abi() == Abi::Win64Msvc && !alter.has(Alter::MsvcClassAsItanium)) {}

    Layout lay_out() {
        if (type_.cxx)
            class_parts();
        for (const Member& member : type_.members) {
            if (type_.kind == Kind::Union) {
                next_ = 0;
                unit_end_ = windows_bits() ? 0 : unit_end_;
            }
            if (member.bit_width < 0)
                ordinary(member);
            else
                windows_bits() ? windows_bit_field(member) : bit_field(member);
            end_ = std::max(end_, next_);
        }
        if (type_.aligned != 0 && !ignores(Alter::OveralignedIgnored))
            layout_.align = std::max<std::uint64_t>(layout_.align, type_.aligned);
        layout_.size = round_up(end_, 8) / 8;
        if (type_.cxx)
            finish_class();
        if (!alter_.has(windows_ ? Alter::Win64TailPaddingDropped : Alter::TailPaddingDropped))
            layout_.size = round_up(layout_.size, layout_.align);
        if (type_.cxx && !msvc_ && is_pod_for_layout(type_, alter_.has(Alter::PodUnlessProvided)) &&
            !alter_.has(Alter::PodTailReused))
            layout_.nvsize = layout_.dsize = layout_.size;
        return std::move(layout_);
    }

private:
    // ---- IA-C++ 2.4: what lies in front of the members of a class

    void class_parts() {
        const auto dynamic = std::ranges::find_if(type_.bases, [](const Base& b) { return is_dynamic(*b.type); });
        const bool has_primary = dynamic != type_.bases.end();
        const auto lay = [this](const Base& b) { msvc_ ? msvc_base(b) : base(b); };
        if (has_primary)
            lay(*dynamic);
        else if (is_dynamic(type_) && !alter_.has(Alter::VptrBehindMembers))
            virtual_pointer();
        for (const Base& b : type_.bases)
            if (!has_primary || &b != &*dynamic)
                lay(b);
        std::ranges::sort(layout_.bases, {}, [this](const BaseField& f) {
            return std::ranges::find(type_.bases, f.type, &Base::type) - type_.bases.begin();
        });
    }

    void virtual_pointer() {
        next_ = round_up(next_, 64) + 64;
        if (msvc_ && alter_.has(Alter::MsvcVptrPadded))
            next_ = round_up(next_, 8 * widest());
        end_ = std::max(end_, next_);
        layout_.align = std::max<std::uint64_t>(layout_.align, 8);
    }

    // The alignment of the class that its parts ask for.
    std::uint64_t widest() {
        std::uint64_t align = std::max(1U, type_.aligned);
        for (const Base& b : type_.bases)
            align = std::max(align, model_.layout(b.type).align);
        for (const Member& m : type_.members)
            align = std::max(align, member_align(m, model_.align(m.type)));
        return align;
    }

    void base(const Base& b) {
        const Layout inner = model_.layout(b.type);
        const bool empty = is_empty_class(*b.type) && !alter_.has(Alter::EmptyBaseKept);
        std::uint64_t at = round_up(next_ / 8, inner.align);
        if (empty && is_empty_free(*b.type, 0))
            at = 0;
        else
            while (!is_empty_free(*b.type, at))
                at += inner.align;
        take_empty(*b.type, at);
        layout_.bases.push_back({b.type, at});
        layout_.align = std::max(layout_.align, inner.align);
        if (empty) {
            end_ = std::max(end_, (at + inner.size) * 8);
            return;
        }
        const bool whole = alter_.has(Alter::BaseTailKept) || alter_.has(Alter::EmptyBaseKept);
        next_ =
            (at + (whole && (inner.nvsize == 0 || alter_.has(Alter::BaseTailKept)) ? inner.size : inner.nvsize)) * 8;
        end_ = std::max(end_, next_);
    }

    // Microsoft's compiler, as far as its manual shows it (empty_bases): a base keeps its tail padding, an empty one
    // takes no room, and between two empty ones lies a byte.
    void msvc_base(const Base& b) {
        const Layout inner = model_.layout(b.type);
        const bool empty = inner.nvsize == 0;
        const std::uint64_t at = round_up(next_ / 8 + (empty && behind_empty_ ? 1 : 0), inner.align);
        behind_empty_ = empty;
        layout_.bases.push_back({b.type, at});
        layout_.align = std::max(layout_.align, inner.align);
        next_ = (at + (empty ? 0 : inner.size)) * 8;
        end_ = std::max(end_, next_);
    }

    void finish_class() {
        if (is_dynamic(type_) && alter_.has(Alter::VptrBehindMembers) &&
            std::ranges::none_of(type_.bases, [](const Base& b) { return is_dynamic(*b.type); })) {
            virtual_pointer();
            layout_.size = end_ / 8;
        }
        layout_.nvsize = layout_.size;
        layout_.dsize = round_up(type_.kind == Kind::Union ? end_ : next_, 8) / 8;
        layout_.size = std::max<std::uint64_t>(layout_.size, 1);
    }

    // "unless doing so would result in two components of the same type having the same offset": only empty ones can.
    void each_empty(const Type& type, std::uint64_t at, const std::function<void(TypeRef, std::uint64_t)>& f) {
        if (type.kind == Kind::Array && is_class(*type.element))
            for (std::uint64_t i = 0; i < type.count; ++i)
                each_empty(*type.element, at + i * model_.size(type.element), f);
        if (!type.cxx)
            return;
        if (is_empty_class(type))
            f(&type, at);
        const Layout inner = model_.layout(&type);
        for (const BaseField& b : inner.bases)
            each_empty(*b.type, at + b.offset, f);
        for (const Field& field : inner.fields)
            if (field.member->bit_width < 0)
                each_empty(*field.member->type, at + field.bit_offset / 8, f);
    }

    bool is_empty_free(const Type& type, std::uint64_t at) {
        bool free = true;
        if (!alter_.has(Alter::EmptyBasesShareOffset))
            each_empty(type, at,
                       [&](TypeRef t, std::uint64_t where) { free = free && !empties_.contains({t, where}); });
        return free;
    }

    void take_empty(const Type& type, std::uint64_t at) {
        each_empty(type, at, [&](TypeRef t, std::uint64_t where) { empties_.insert({t, where}); });
    }

    // ---- members

    bool packed(const Member& member) const {
        return (type_.packed || member.packed) && !ignores(Alter::PackedIgnored);
    }
    std::uint64_t member_align(const Member& member, std::uint64_t natural) const {
        std::uint64_t align = packed(member) ? 1 : natural;
        if (member.aligned != 0 && !ignores(Alter::OveralignedIgnored))
            align = std::max<std::uint64_t>(align, member.aligned);
        if (member.aligned_as != nullptr && !ignores(Alter::OveralignedIgnored))
            align = std::max(align, model_.align(member.aligned_as));
        return align;
    }

    void ordinary(const Member& member) {
        const Layout& inner = model_.layout(member.type);
        std::uint64_t align = member_align(member, inner.align);
        if (alter_.has(Alter::ArrayMembersAlign16) && member.type->kind == Kind::Array && inner.size >= 16)
            align = std::max<std::uint64_t>(align, 16);
        if ((windows_bits() || alter_.has(Alter::BitfieldsOwnUnit)) && unit_end_ > next_)
            next_ = unit_end_;
        next_ = round_up(next_, align * 8);
        while (type_.cxx && !msvc_ && !is_empty_free(*member.type, next_ / 8))
            next_ += align * 8;
        layout_.fields.push_back({&member, next_, 0});
        next_ += inner.size * 8;
        if (alter_.has(Alter::FlexibleOneElement) && member.type->kind == Kind::Array && member.type->flexible)
            next_ += model_.size(member.type->element) * 8;
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
        if (member.aligned != 0 && !ignores(Alter::OveralignedIgnored))
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

    bool windows_bits() const { return windows_ && !alter_.has(Alter::BitfieldsAsSysv); }

    // An alteration: is this attribute ignored? Windows has one rule for both.
    bool ignores(Alter attribute) const { return alter_.has(windows_ ? Alter::Win64AttributesIgnored : attribute); }

    // MS, C bit-fields: one shares the unit of the one before it where that has a declared type of the same size and
    // room. A unit lies as a member of its type would. A width of 0 ends the unit, and means nothing where none is
    // open.
    void windows_bit_field(const Member& member) {
        const Layout& unit = model_.layout(member.type);
        const std::uint64_t align = member_align(member, unit.align), bits = unit.size * 8;
        const auto width = static_cast<std::uint64_t>(member.bit_width);
        const bool open = unit_end_ != 0;
        if (width == 0 && open) {
            next_ = round_up(unit_end_, align * 8);
            layout_.align = std::max(layout_.align, align);
            unit_end_ = 0;
        } else if (width != 0) {
            if (!open || unit_bits_ != bits || next_ + width > unit_end_) {
                next_ = round_up(open ? unit_end_ : next_, align * 8);
                unit_end_ = next_ + bits;
                unit_bits_ = bits;
            }
            if (type_.kind != Kind::Union || !alter_.has(Alter::BitfieldsAlignNoUnion))
                layout_.align = std::max(layout_.align, align);
        }
        layout_.fields.push_back({&member, next_, width});
        next_ += width;
        end_ = std::max(end_, unit_end_);
    }

    Model& model_;
    const Type& type_;
    const Alterations& alter_;
    bool windows_, msvc_;
    bool behind_empty_ = false;  // msvc_: the base before this one takes no room
    Layout layout_;
    std::uint64_t next_ = 0;      // first free bit
    std::uint64_t end_ = 0;       // one past the last bit used by any member
    std::uint64_t unit_end_ = 0;  // of the open unit of bit-fields, where they have units; 0: none
    std::uint64_t unit_bits_ = 0;
    std::set<std::pair<TypeRef, std::uint64_t>> empties_;  // bases, and where they lie
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
        if (!alter_.has(has_windows_types(abi_) ? Alter::Win64AttributesIgnored : Alter::OveralignedIgnored))
            result.align = type->aligned;
        return result;
    }
    if (type->kind == Kind::MemberPointer && abi_ == Abi::Win64Msvc && !alter_.has(Alter::MsvcMemberPointersAsItanium))
        return msvc_member_pointer(*type, alter_);
    switch (type->kind) {
        case Kind::Void:
        case Kind::Function:
            return {.size = 0, .align = 1};
        case Kind::Struct:
        case Kind::Union:
            result = Aggregate(*this, *type, alter_).lay_out();
            break;
        case Kind::Array: {
            const Layout& element = layout(type->element);
            result = {.size = element.size * type->count, .align = element.align};
            break;
        }
        case Kind::Complex: {
            const Layout& element = layout(type->element);
            result = {.size = element.size * 2,
                      .align = alter_.has(Alter::ComplexAlignWhole) ? element.size * 2 : element.align};
            break;
        }
        case Kind::Vector: {
            const std::uint64_t size = layout(type->element).size * type->count;
            result = {.size = size, .align = size};
            break;
        }
        default: {
            const auto [size, align] = scalar(*type, alter_);
            result = {.size = size, .align = align};
        }
    }
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
