// Making types, and bounding how deep and how large they get.
#include <algorithm>

#include "parser.h"
#include "scalars.h"

namespace callgate::signature {
namespace {

bool is_tagged(const Type& type) {
    return type.kind == Kind::Struct || type.kind == Kind::Union || type.kind == Kind::Enum;
}

// Saturates far below overflow: every sum of a few of these stays exact enough to be refused.
std::uint64_t product(std::uint64_t a, std::uint64_t b) {
    return b != 0 && a > kMaxSize / b ? kMaxSize + 1 : a * b;
}

std::uint64_t round_up(std::uint64_t value, std::uint64_t multiple) {
    return (value + multiple - 1) / multiple * multiple;
}

}  // namespace

TypeRef Parser::scalar(Kind kind) {
    TypeRef& type = scope_.scalars[kind];
    if (type == nullptr)
        type = unit_.make(kind);
    return type;
}

// The alias of a 64-bit or of a wide character type is of another type on Windows.
TypeRef Parser::builtin(const Builtin& builtin) {
    if (has_windows_types(unit_.abi)) {
        if (builtin.name == "wchar_t")
            return scalar(Kind::UnsignedShort);
        if (builtin.kind == Kind::Long || builtin.kind == Kind::UnsignedLong)
            return scalar(builtin.kind == Kind::Long ? Kind::LongLong : Kind::UnsignedLongLong);
        if (builtin.kind == Kind::Array)
            return pointer_to(scalar(Kind::Char), {});  // va_list
    }
    if (builtin.kind != Kind::Array && builtin.count == 0)
        return scalar(builtin.kind);
    Type* type = unit_.make(builtin.count != 0 ? Kind::Vector : Kind::Array);
    if (type->kind == Kind::Vector) {
        type->tag = builtin.name;
        type->element = scalar(builtin.kind);
        type->count = builtin.count;
    } else {
        Type* record = unit_.make(Kind::Struct);
        record->tag = "__va_list_tag";
        const TypeRef word = scalar(Kind::UnsignedInt), address = pointer_to(scalar(Kind::Void), {});
        for (const auto& [name, member] :
             {std::pair{"gp_offset", word}, std::pair{"fp_offset", word}, std::pair{"overflow_arg_area", address},
              std::pair{"reg_save_area", address}})
            record->members.push_back({.name = name, .type = member, .at = {}});
        measure(*record, {});
        type->element = record;
        type->count = 1;
    }
    measure(*type, {});
    return type;
}

TypeRef Parser::pointer_to(TypeRef element, Position at) {
    Type* type = unit_.make(Kind::Pointer);
    type->element = element;
    measure(*type, at);
    return type;
}

// A copy of a type that is still incomplete is completed with it.
Type* Parser::copy_of(TypeRef type) {
    Type* copy = unit_.make(type->kind);
    *copy = *type;
    if (type->incomplete)
        scope_.copies.emplace(type, copy);
    return copy;
}

TypeRef Parser::atomic(TypeRef type, Position at) {
    if (type->kind == Kind::Array || type->kind == Kind::Function || type->kind == Kind::Void)
        fail(at, '\'' + spell(*type) + "' cannot be atomic");
    if (type->atomic)
        return type;
    Type* copy = copy_of(type);
    copy->atomic = true;
    measure(*copy, at);
    return copy;
}

// What a parameter of this type is: C passes no arrays and no functions.
TypeRef Parser::decayed(TypeRef type, Position at) {
    if (type->kind == Kind::Array)
        return pointer_to(type->element, at);
    return type->kind == Kind::Function ? pointer_to(type, at) : type;
}

Extent Parser::extent(TypeRef type) const {
    if (const auto known = scope_.extents.find(type); known != scope_.extents.end())
        return known->second;
    const unsigned size = scalar_size(*type);
    if (type->kind == Kind::Complex)
        return {.depth = 2, .size = 2 * scalar_size(*type->element), .align = 16};
    return {.size = size, .align = std::clamp(size, 1U, 16U)};
}

// Every part has been measured before; only a pointer's aggregate may still be incomplete.
Extent Parser::computed_extent(const Type& type) const {
    Extent whole{.depth = 1, .size = scalar_size(type), .leaves = 0};
    const auto contain = [&whole](const Extent& part) {
        whole.depth = std::max(whole.depth, part.depth + 1);
        whole.align = std::max(whole.align, part.align);
        whole.leaves += part.leaves;
    };
    if (type.kind == Kind::Pointer || type.kind == Kind::Reference || type.kind == Kind::MemberPointer) {
        contain(is_tagged(*type.element) ? Extent{} : extent(type.element));
        whole.align = whole.size;
    } else if (type.element != nullptr) {
        contain(extent(type.element));
        const std::uint64_t stride = round_up(extent(type.element).size, type.kind == Kind::Array ? whole.align : 1);
        whole.size = product(stride, type.count);
    }
    if (type.kind == Kind::Function)
        contain(extent(type.result));
    for (const Parameter& parameter : type.parameters)
        contain(extent(parameter.type));
    for (const Base& base : type.bases) {
        contain(extent(base.type));
        whole.size = std::min(whole.size + extent(base.type).size + whole.align, kMaxSize + 1);
    }
    if (type.cxx) {  // never empty, and a virtual function brings a pointer
        whole.align = std::max<std::uint64_t>(whole.align, type.methods.empty() ? 1 : 8);
        whole.size += type.methods.empty() ? 1 : 8;
    }
    for (const Member& member : type.members) {
        contain(extent(member.type));
        const std::uint64_t as = member.aligned_as != nullptr ? extent(member.aligned_as).align : 1;
        whole.align = std::max({whole.align, std::uint64_t{member.aligned}, as});
        whole.size = std::min(whole.size + extent(member.type).size + whole.align, kMaxSize + 1);
    }
    if (type.realigns != nullptr)
        contain(extent(type.realigns));
    if (type.kind == Kind::Vector)
        whole.align = std::max(whole.align, whole.size);
    whole.align = std::max({whole.align, std::uint64_t{type.aligned}, std::uint64_t{type.atomic ? 16U : 1U}});
    if (is_tagged(type))
        whole.size = round_up(whole.size, whole.align);
    whole.leaves = std::max<std::uint64_t>(whole.leaves, 1);
    return whole;
}

void Parser::measure(const Type& type, Position at) {
    const Extent whole = computed_extent(type);
    if (whole.depth > kMaxDepth)
        fail(at, "this type is nested too deeply");
    if (whole.size > kMaxSize || (type.kind == Kind::Array && type.count > kMaxSize))
        fail(at, "this type is too large", "the limit is 2^40 bytes");
    if (whole.leaves > kMaxLeaves)
        fail(at, "this type has too many parts", "the limit is 65536");
    scope_.extents[&type] = whole;
}

}  // namespace callgate::signature
