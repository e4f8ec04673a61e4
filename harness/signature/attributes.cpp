// __attribute__ and _Alignas.
#include <bit>

#include "parser.h"
#include "scalars.h"

namespace callgate::signature {
namespace {

constexpr unsigned kBiggestAlignment = 16;  // what a plain `aligned` means on x86-64

// __packed__ is packed.
std::string_view without_underscores(std::string_view name) {
    const bool reserved = name.size() > 4 && name.starts_with("__") && name.ends_with("__");
    return reserved ? name.substr(2, name.size() - 4) : name;
}

bool is_ignored(std::string_view name) {
    return name == "unused" || name == "may_alias" || name == "noreturn" || name == "designated_init";
}

bool is_vector_element(const Type& type) {
    const bool is_number = is_floating(type) || is_integer(type);
    return is_number && !type.atomic && type.kind != Kind::Bool && type.kind != Kind::BitInt && type.kind != Kind::Enum;
}

}  // namespace

void Parser::attributes(Attributes& into) {
    while (at_word(Word::Attribute)) {
        take();
        const Token outer = peek();
        expect("(", "'(('");
        const Token inner = peek();
        expect("(", "'(('");
        do
            if (peek().is_name())
                attribute(into);
        while (accept(","));
        expect_close(")", inner);
        expect_close(")", outer);
    }
}

void Parser::attribute(Attributes& into) {
    const Token token = take();
    const std::string_view name = without_underscores(token.text);
    if (name == "packed") {
        into.packed = true;
        into.packed_at = token.at;
    } else if (name == "aligned") {
        const bool plain = !at_symbol("(");
        const Position at = plain ? token.at : peek(1).at;
        aligned(into, token.at, plain ? kBiggestAlignment : argument(kMaxAligned, "the alignment"), at);
    } else if (name == "vector_size") {
        if (into.vector_size != 0)
            fail(token.at, "there are two vector sizes");
        into.vector_size = argument(kMaxAligned, "the size of a vector");
        into.vector_at = token.at;
        if (into.vector_size == 0)
            fail(token.at, "the size of a vector is zero");
    } else if (!is_ignored(name)) {
        const std::string near = nearest(name, {"packed", "aligned", "vector_size"});
        fail(token.at, "attribute '" + std::string(name) + "' is not in the notation",
             near.empty() ? "" : "did you mean '" + near + "'?");
    }
}

// `(N)`.
std::uint64_t Parser::argument(std::uint64_t limit, std::string_view what) {
    const Nest nest(*this);
    const Token open = peek();
    expect("(", "'('");
    const Position at = here();
    const std::uint64_t value = natural(at, constant(), what);
    if (value > limit)
        fail(at, std::string(what) + " is too large", "the limit is " + std::to_string(limit));
    expect_close(")", open);
    return value;
}

void Parser::aligned(Attributes& into, Position at, std::uint64_t value, Position value_at) {
    if (!std::has_single_bit(value))
        fail(value_at, "the alignment is not a power of two");
    if (into.aligned != 0)
        fail(at, "there are two alignments");
    into.aligned = static_cast<unsigned>(value);
    into.aligned_at = at;
}

void Parser::alignas_specifier(Attributes& into) {
    const Token token = take();
    into.by_alignas = true;
    if (!at_symbol("(") || !starts_type(peek(1))) {
        const Position at = peek(1).at;
        const std::uint64_t value = argument(kMaxAligned, "the alignment");
        if (value != 0)
            aligned(into, token.at, value, at);
        else if (into.aligned == 0)
            into.aligned_at = token.at;
        return;
    }
    const Token open = take();
    Position type_at;
    const TypeRef type = type_name(type_at);
    expect_close(")", open);
    if (into.aligned_as != nullptr)
        fail(token.at, "there are two alignments");
    if (type->kind == Kind::Void || type->kind == Kind::Function)
        fail(type_at, '\'' + spell(*type) + "' has no alignment");
    if (type->incomplete)
        incomplete(type_at, *type);
    into.aligned_as = type;
    into.aligned_at = token.at;
}

TypeRef Parser::with_vector_size(TypeRef element, const Attributes& attributes) {
    const std::uint64_t size = attributes.vector_size;
    if (size == 0)
        return element;
    if (!is_vector_element(*element))
        fail(attributes.vector_at, "a vector of '" + spell(*element) + '\'',
             "the elements of a vector are integers or floating-point numbers");
    const unsigned element_size = scalar_size(*element);
    if (size % element_size != 0 || !std::has_single_bit(size / element_size))
        fail(attributes.vector_at, "the size of a vector is not a power of two times the size of its elements",
             '\'' + spell(*element) + "' has " + std::to_string(element_size) + " bytes");
    Type* type = unit_.make(Kind::Vector);
    type->element = element;
    type->count = size / element_size;
    measure(*type, attributes.vector_at);
    return type;
}

}  // namespace callgate::signature
