// Declaration specifiers: the words before the declarator.
#include "parser.h"

namespace callgate::signature {
namespace {

bool is_complex_element(Kind kind) {
    return kind >= Kind::Float16 && kind <= Kind::Float128;
}

// signed, unsigned, short and long with (or without) int.
bool resolve_int(const Words& w, Kind& kind) {
    if (w.shorts + (w.longs != 0) > 1 || w.longs > 2)
        return false;
    const bool is_unsigned = w.unsigneds != 0;
    if (w.shorts != 0)
        kind = is_unsigned ? Kind::UnsignedShort : Kind::Short;
    else if (w.longs == 1)
        kind = is_unsigned ? Kind::UnsignedLong : Kind::Long;
    else if (w.longs == 2)
        kind = is_unsigned ? Kind::UnsignedLongLong : Kind::LongLong;
    else
        kind = is_unsigned ? Kind::UnsignedInt : Kind::Int;
    return true;
}

// The other types that take a sign.
bool resolve_signed(const Words& w, Kind& kind) {
    if (w.shorts != 0 || w.longs != 0)
        return false;
    if (w.base == Kind::Char && w.signeds + w.unsigneds != 0)
        kind = w.unsigneds != 0 ? Kind::UnsignedChar : Kind::SignedChar;
    else if (w.base == Kind::Int128 && w.unsigneds != 0)
        kind = Kind::UnsignedInt128;
    return true;
}

bool resolve_kind(const Words& w, Kind& kind) {
    kind = w.base;
    if (w.signeds + w.unsigneds > 1 || w.complexes > 1)
        return false;
    if (w.complexes != 0 && !w.has_base)
        return false;
    if (w.base == Kind::Int)
        return resolve_int(w, kind);
    if (w.base == Kind::Char || w.base == Kind::Int128 || w.base == Kind::BitInt)
        return resolve_signed(w, kind);
    if (w.signeds + w.unsigneds + w.shorts != 0)
        return false;
    if (w.base == Kind::Double && w.longs == 1) {
        kind = Kind::LongDouble;
        return true;
    }
    return w.longs == 0;
}

}  // namespace

Specifiers Parser::specifiers(Place place) {
    const Nest nest(*this);
    Specifiers found;
    Words words;
    bool is_atomic = false;
    while (specifier(place, found, words, is_atomic)) {
    }
    if (!words.empty()) {
        found.type = resolve(words);
        found.at = words.at;
    }
    if (is_atomic)
        found.type = atomic(found.type, found.at);
    return found;
}

// Takes one specifier; false where the next token is none.
bool Parser::specifier(Place place, Specifiers& found, Words& words, bool& is_atomic) {
    const bool has_type = found.type != nullptr || !words.empty();
    if (cxx_ && !has_type && at_text("std") && peek(1).is("::") && find_known(peek(2))) {
        take();
        take();
    }
    const Token token = peek();
    if (cxx_ && !has_type && token.is_name() && token.text == "decltype") {
        found.type = decltype_specifier(found.at);
        return true;
    }
    const Keyword* known = keyword(token);
    if (known == nullptr || known->word == Word::Cxx || known->word == Word::Unsupported) {
        const Entity* entity = token.is_name() ? lookup(token.text) : nullptr;
        if (has_type && (known == nullptr || known->word == Word::Cxx)) {
            // `unsigned size_t n`: two types. `long size_t`: a type, and a name that hides the other.
            if (entity != nullptr && entity->kind == Entity::Kind::Typedef && is_identifier(peek(1)))
                alone(found, words, token);
            return false;
        }
        const bool is_type = entity != nullptr && entity->kind == Entity::Kind::Typedef;
        const Type* tagged = entity == nullptr && known == nullptr ? tagged_type(token.text) : nullptr;
        if (known != nullptr || (!is_type && tagged == nullptr))
            unknown_type(token);
        found.type = is_type ? entity->type : tagged;
        found.at = take().at;
        return true;
    }
    switch (known->word) {
        case Word::Vectorcall:
            if (!has_type)
                fail(token.at, "'" + std::string(token.text) + "' stands behind the type of the result",
                     "it reads 'double __vectorcall f(double a);'");
            return false;
        case Word::Typedef:
        case Word::Storage:
        case Word::Register:
            storage(place, known->word, found);
            break;
        case Word::Ignored:
            take();
            break;
        case Word::Attribute:
            attributes(found.attributes);
            break;
        case Word::Alignas:
            alignas_specifier(found.attributes);
            break;
        case Word::Atomic:
            atomic_specifier(found, words, is_atomic);
            break;
        case Word::Struct:
        case Word::Union:
        case Word::Enum:
            tagged(found, words);
            break;
        default:
            add_word(words, found, *known);
    }
    return true;
}

// A built-in name that stands in namespace std too.
bool Parser::find_known(const Token& name) {
    return name.is_name() && name.text.ends_with("_t") && lookup(name.text) != nullptr;
}

// decltype(nullptr), the one expression whose type has no other name.
TypeRef Parser::decltype_specifier(Position& at) {
    at = take().at;
    const Token open = peek();
    expect("(", "'('");
    if (!at_text("nullptr"))
        fail(here(), "decltype takes nullptr alone in the notation", "write 'decltype(nullptr)'");
    take();
    expect_close(")", open);
    return scalar(Kind::NullPointer);
}

void Parser::storage(Place place, Word word, Specifiers& found) {
    const Token token = take();
    if (token.text == "extern" && peek().kind == Token::Kind::String)
        no_cxx(token.at, "a linkage specification");
    const bool allowed = word == Word::Register ? place == Place::Parameter : place == Place::File;
    if (!allowed)
        fail(token.at, '\'' + std::string(token.text) + "' has no place here");
    found.is_typedef |= word == Word::Typedef;
}

// A second type where there is one already.
void Parser::alone(const Specifiers& found, const Words& words, const Token& token) const {
    if (found.type == nullptr && words.empty())
        return;
    if (found.has_body && next_ > 0 && tokens_[next_ - 1].is("}"))
        fail(previous_end(), "missing ';'", "a definition of a struct, union or enum ends with ';'");
    const std::string first = found.type != nullptr ? spell(*found.type) : words.text;
    fail(token.at, '\'' + std::string(token.text) + "' cannot follow '" + first + '\'');
}

void Parser::tagged(Specifiers& found, const Words& words) {
    alone(found, words, peek());
    found.has_tag = true;
    found.type = tag_specifier(found);
}

void Parser::atomic_specifier(Specifiers& found, const Words& words, bool& is_atomic) {
    const Token token = take();
    if (!at_symbol("(")) {
        is_atomic = true;
        return;
    }
    alone(found, words, token);
    const Token open = take();
    const TypeRef type = type_name(found.at);
    if (type->atomic)
        fail(found.at, '\'' + spell(*type) + "' is atomic already");
    found.type = atomic(type, found.at);
    expect_close(")", open);
}

void Parser::add_word(Words& words, const Specifiers& found, const Keyword& keyword) {
    const Token token = peek();
    if (found.type != nullptr)
        alone(found, words, token);
    const bool is_base = keyword.word == Word::Base || keyword.word == Word::BitInt;
    if (is_base && words.has_base)
        fail(token.at, '\'' + std::string(token.text) + "' cannot follow '" + words.text + '\'');
    take();
    if (words.empty())
        words.at = token.at;
    words.text += (words.empty() ? "" : " ") + std::string(token.text);
    words.signeds += keyword.word == Word::Signed;
    words.unsigneds += keyword.word == Word::Unsigned;
    words.shorts += keyword.word == Word::Short;
    words.longs += keyword.word == Word::Long;
    words.complexes += keyword.word == Word::Complex;
    if (is_base) {
        words.has_base = true;
        words.base = keyword.word == Word::BitInt ? Kind::BitInt : keyword.kind;
    }
    if (keyword.word == Word::BitInt) {
        words.bits = argument(kMaxBitInt, "the width of _BitInt");
        words.text += '(' + std::to_string(words.bits) + ')';
    }
}

TypeRef Parser::resolve(const Words& words) {
    Kind kind = Kind::Int;
    if (!resolve_kind(words, kind) || (words.complexes != 0 && !is_complex_element(kind)))
        fail(words.at, '\'' + words.text + "' is not a type");
    if (kind == Kind::BitInt) {
        const bool is_unsigned = words.unsigneds != 0;
        if (words.bits < (is_unsigned ? 1U : 2U))
            fail(words.at, '\'' + words.text + "' has too few bits",
                 is_unsigned ? "it needs 1" : "a signed _BitInt needs 2: one is the sign");
        Type* type = unit_.make(Kind::BitInt);
        type->bits = static_cast<unsigned>(words.bits);
        type->is_unsigned = is_unsigned;
        return type;
    }
    if (words.complexes == 0)
        return scalar(kind);
    Type* type = unit_.make(Kind::Complex);
    type->element = scalar(kind);
    return type;
}

// A type without a name, as in _Atomic(type), _Alignas(type) and the arguments of a call.
TypeRef Parser::type_name(Position& at) {
    const Specifiers found = specifiers(Place::TypeName);
    at = found.at;
    const Declarator abstract = declarator();
    if (!abstract.name.empty())
        fail(abstract.at, "a type name declares nothing", "remove '" + abstract.name + '\'');
    Attributes combined = found.attributes;
    attributes(combined);
    if (combined.packed || combined.aligns())
        fail(combined.packed ? combined.packed_at : combined.aligned_at, "this attribute needs a declaration",
             "use a typedef");
    return build(with_vector_size(found.type, combined), found.at, abstract);
}

}  // namespace callgate::signature
