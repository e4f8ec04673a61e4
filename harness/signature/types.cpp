// Owning types, asking what they are, and writing them in C.
#include "callgate/types.h"

#include "scalars.h"

namespace callgate {

Type* Unit::make(Kind kind) {
    types_.push_back(std::make_unique<Type>());
    types_.back()->kind = kind;
    if (kind == Kind::Long || kind == Kind::UnsignedLong)
        types_.back()->bits = long_bits(abi);
    if (kind == Kind::LongDouble)
        types_.back()->bits = long_double_bits(abi);
    return types_.back().get();
}

bool is_integer(const Type& type) {
    return (type.kind >= Kind::Bool && type.kind <= Kind::BitInt) || type.kind == Kind::Enum;
}

bool is_floating(const Type& type) {
    return type.kind >= Kind::Float16 && type.kind <= Kind::Decimal128;
}

bool is_aggregate(const Type& type) {
    return is_class(type) || type.kind == Kind::Array;
}

bool is_class(const Type& type) {
    return type.kind == Kind::Struct || type.kind == Kind::Union;
}

namespace {

std::string_view keyword(Kind kind) {
    switch (kind) {
        case Kind::Void:
            return "void";
        case Kind::Bool:
            return "_Bool";
        case Kind::Char:
            return "char";
        case Kind::SignedChar:
            return "signed char";
        case Kind::UnsignedChar:
            return "unsigned char";
        case Kind::Short:
            return "short";
        case Kind::UnsignedShort:
            return "unsigned short";
        case Kind::Int:
            return "int";
        case Kind::UnsignedInt:
            return "unsigned int";
        case Kind::Long:
            return "long";
        case Kind::UnsignedLong:
            return "unsigned long";
        case Kind::LongLong:
            return "long long";
        case Kind::UnsignedLongLong:
            return "unsigned long long";
        case Kind::Int128:
            return "__int128";
        case Kind::UnsignedInt128:
            return "unsigned __int128";
        case Kind::Float16:
            return "_Float16";
        case Kind::BFloat16:
            return "__bf16";
        case Kind::Float:
            return "float";
        case Kind::Double:
            return "double";
        case Kind::LongDouble:
            return "long double";
        case Kind::Float128:
            return "__float128";
        case Kind::Decimal32:
            return "_Decimal32";
        case Kind::Decimal64:
            return "_Decimal64";
        case Kind::Decimal128:
            return "_Decimal128";
        case Kind::Enum:
            return "enum";
        case Kind::Struct:
            return "struct";
        case Kind::Union:
            return "union";
        case Kind::NullPointer:
            return "decltype(nullptr)";
        default:
            return "";
    }
}

std::string vector_name(const Type& type) {
    if (!type.tag.empty())
        return type.tag;
    const std::uint64_t size = type.count * signature::scalar_size(*type.element);
    return spell(*type.element) + " __attribute__((vector_size(" + std::to_string(size) + ")))";
}

// Every type that has a name of its own, without qualifiers.
std::string base_name(const Type& type) {
    switch (type.kind) {
        case Kind::BitInt:
            return (type.is_unsigned ? "unsigned _BitInt(" : "_BitInt(") + std::to_string(type.bits) + ')';
        case Kind::Complex:
            return "_Complex " + spell(*type.element);
        case Kind::Vector:
            return vector_name(type);
        case Kind::Struct:
        case Kind::Union:
        case Kind::Enum:
            if (type.cxx && !type.tag.empty())
                return type.tag;
            return std::string(keyword(type.kind)) + ' ' + (type.tag.empty() ? "{...}" : type.tag);
        default:
            return std::string(keyword(type.kind));
    }
}

std::string parameter_list(const Type& function) {
    std::string list;
    for (const Parameter& parameter : function.parameters)
        list += (list.empty() ? "" : ", ") + spell(*parameter.type);
    if (function.variadic)
        list += list.empty() ? "..." : ", ...";
    else if (list.empty() && function.prototyped)
        list = "void";
    return '(' + list + ')';
}

std::string around(const Type& type, std::string inner);

std::string around_pointer(const Type& pointer, std::string inner) {
    std::string star = pointer.atomic ? "*_Atomic" : "*";
    if (pointer.kind == Kind::Reference)
        star = pointer.rvalue ? "&&" : "&";
    if (pointer.kind == Kind::MemberPointer)
        star = spell(*pointer.owner) + "::*";
    if (pointer.atomic && !inner.empty())
        star += ' ';
    inner = star + inner;
    if (pointer.element == nullptr)
        return "void " + inner;
    const bool binds_tighter = pointer.element->kind == Kind::Array || pointer.element->kind == Kind::Function;
    if (pointer.element->vectorcall)
        inner = "__vectorcall " + inner;
    return around(*pointer.element, binds_tighter ? '(' + inner + ')' : inner);
}

// Declarators read inside out: `inner` is what stands where the name would.
std::string around(const Type& type, std::string inner) {
    switch (type.kind) {
        case Kind::Pointer:
        case Kind::Reference:
        case Kind::MemberPointer:
            return around_pointer(type, std::move(inner));
        case Kind::Array:
            return around(*type.element, inner + '[' + (type.flexible ? "" : std::to_string(type.count)) + ']');
        case Kind::Function:
            return around(*type.result, inner + parameter_list(type));
        default: {
            const std::string name = type.atomic ? "_Atomic(" + base_name(type) + ')' : base_name(type);
            return inner.empty() ? name : name + ' ' + inner;
        }
    }
}

}  // namespace

std::string spell(const Type& type) {
    return around(type, "");
}

}  // namespace callgate
