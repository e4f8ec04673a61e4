#include "callgate/value.h"

#include <algorithm>
#include <cstring>

#include "callgate/pattern.h"

namespace callgate {
namespace {

bool is_plain_integer(const Type& type) {
    return is_integer(type) && type.kind != Kind::Int128 && type.kind != Kind::UnsignedInt128;
}

// Rewrites the bytes at `at`, which hold a pattern, so that they are a valid value of the type.
class Validator {
public:
    Validator(Model& model, std::vector<std::uint8_t>& bytes, bool polite)
        : model_(model), bytes_(bytes), polite_(polite) {}

    void fix(const Type& type, std::uint64_t at) {
        switch (type.kind) {
            case Kind::Bool:
                bytes_[at] &= 1;
                return;
            case Kind::BitInt:
                return bit_int(type, at);
            case Kind::Float16:
                return exponent(at + 1, 0x7C, 0x30);
            case Kind::BFloat16:
                return float_top(at);
            case Kind::Float:
                return float_top(at + 2);
            case Kind::Double:
                return exponent16(at + 6, 0x7FF0, 0x3FE0);
            case Kind::LongDouble:
                if (type.bits == 64)
                    return exponent16(at + 6, 0x7FF0, 0x3FE0);
                bytes_[at + 7] |= 0x80;  // the integer bit: a normal number
                return exponent16(at + 8, 0x7FFF, 0x3FF0);
            case Kind::Float128:
                return exponent16(at + 14, 0x7FFF, 0x3FF0);
            case Kind::Decimal32:  // keeps clear of the combination field's special values
                bytes_[at + 3] &= 0xBF;
                return;
            case Kind::Decimal64:
                bytes_[at + 7] &= 0xBF;
                return;
            case Kind::Decimal128:
                bytes_[at + 15] &= 0xBF;
                bytes_[at + 14] &= 0xFE;
                return;
            case Kind::Complex:
            case Kind::Vector:
            case Kind::Array:
                return repeat(type, at);
            case Kind::Struct:
            case Kind::Union:
                return members(type, at);
            case Kind::NullPointer:
                std::fill_n(bytes_.begin() + static_cast<std::ptrdiff_t>(at), 8, 0);
                return;
            default:
                return;
        }
    }

private:
    void exponent(std::uint64_t at, std::uint8_t field, std::uint8_t value) {
        bytes_[at] = static_cast<std::uint8_t>((bytes_[at] & ~field) | value);
    }
    void exponent16(std::uint64_t at, unsigned field, unsigned value) {
        const unsigned old = bytes_[at] | bytes_[at + 1] << 8;
        const unsigned fixed = (old & ~field) | value | (old & 0xF & field);
        bytes_[at] = static_cast<std::uint8_t>(fixed);
        bytes_[at + 1] = static_cast<std::uint8_t>(fixed >> 8);
    }
    void float_top(std::uint64_t at) { exponent16(at, 0x7F80, 0x3F00); }

    void bit_int(const Type& type, std::uint64_t at) {
        if (!polite_)
            return;
        const std::uint64_t size = model_.size(&type);
        const bool negative = !type.is_unsigned && (bytes_[at + (type.bits - 1) / 8] >> (type.bits - 1) % 8 & 1) != 0;
        for (std::uint64_t bit = type.bits; bit < size * 8; ++bit) {
            std::uint8_t& byte = bytes_[at + bit / 8];
            const auto mask = static_cast<std::uint8_t>(1U << bit % 8);
            byte = negative ? byte | mask : byte & static_cast<std::uint8_t>(~mask);
        }
    }

    void repeat(const Type& type, std::uint64_t at) {
        const std::uint64_t step = model_.size(type.element);
        if (step == 0)
            return;
        const std::uint64_t count = type.kind == Kind::Complex ? 2 : type.count;
        for (std::uint64_t i = 0; i < count; ++i)
            fix(*type.element, at + i * step);
    }

    void members(const Type& type, std::uint64_t at) {
        for (const BaseField& b : model_.layout(&type).bases)
            members(*b.type, at + b.offset);
        for (const Field& f : model_.layout(&type).fields)
            if (f.member->bit_width < 0)
                fix(*f.member->type, at + f.bit_offset / 8);
    }

    Model& model_;
    std::vector<std::uint8_t>& bytes_;
    bool polite_;
};

void mask_bits(Bytes& mask, std::uint64_t from, std::uint64_t count) {
    for (std::uint64_t bit = from; bit < from + count; ++bit)
        mask[bit / 8] |= static_cast<std::uint8_t>(1U << bit % 8);
}

void mask_type(Model& model, const Type& type, std::uint64_t at, Bytes& mask) {
    switch (type.kind) {
        case Kind::BitInt:
            return mask_bits(mask, at * 8, type.bits);
        case Kind::LongDouble:
            return mask_bits(mask, at * 8, type.bits);
        case Kind::MemberPointer: {  // Microsoft's wide ones are an address and numbers of 4 bytes, then padding
            const std::uint64_t size = model.size(&type);
            const bool padded = model.abi() == Abi::Win64Msvc && size >= 16;
            return mask_bits(mask, at * 8, (padded ? size - 4 : size) * 8);
        }
        case Kind::Complex:
        case Kind::Array: {
            const std::uint64_t step = model.size(type.element);
            const std::uint64_t count = type.kind == Kind::Complex ? 2 : type.count;
            for (std::uint64_t i = 0; step != 0 && i < count; ++i)
                mask_type(model, *type.element, at + i * step, mask);
            return;
        }
        case Kind::Struct:
        case Kind::Union:
            for (const BaseField& b : model.layout(&type).bases)
                mask_type(model, *b.type, at + b.offset, mask);
            for (const Field& f : model.layout(&type).fields) {
                if (f.member->bit_width < 0)
                    mask_type(model, *f.member->type, at + f.bit_offset / 8, mask);
                else if (!f.member->name.empty())
                    mask_bits(mask, at * 8 + f.bit_offset, f.bit_size);
            }
            return;
        default:
            mask_bits(mask, at * 8, model.size(&type) * 8);
    }
}

}  // namespace

Bytes value_mask(Model& model, TypeRef type) {
    Bytes mask(model.size(type), 0);
    mask_type(model, *type, 0, mask);
    return mask;
}

Bytes make_value(Model& model, TypeRef type, std::uint64_t seed, unsigned index, bool polite) {
    Bytes value(model.size(type));
    for (std::size_t i = 0; i < value.size(); ++i)
        value[i] = value_byte(seed, index, i);
    Validator(model, value, polite).fix(*type, 0);
    return value;
}

std::uint64_t widen(const Type& type, const Bytes& value) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, value.data(), std::min<std::size_t>(8, value.size()));
    const unsigned width = type.kind == Kind::Bool ? 8 : integer_bits(type);
    if (width >= 64)
        return bits;
    bits &= (std::uint64_t{1} << width) - 1;
    const bool negative = is_signed_integer(type) && (bits >> (width - 1) & 1) != 0;
    return negative ? bits | ~std::uint64_t{0} << width : bits;
}

bool has_widened_copy(Model& model, const Type& type) {
    return is_plain_integer(type) && type.kind != Kind::Enum && model.size(&type) <= 8 && integer_bits(type) < 64;
}

Block block_of(Model& model, const std::vector<TypeRef>& types) {
    Block block;
    for (const TypeRef type : types) {
        const std::uint64_t size = model.size(type), align = std::max<std::uint64_t>(16, model.align(type));
        BlockItem item;
        item.offset = (block.size + align - 1) / align * align;
        block.size = item.offset + (size + 15) / 16 * 16;
        if (has_widened_copy(model, *type)) {
            item.widened = block.size;
            block.size += 16;
        }
        block.items.push_back(item);
    }
    return block;
}

}  // namespace callgate
