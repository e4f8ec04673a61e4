// Structs, unions and enums.
#include <algorithm>

#include "parser.h"
#include "scalars.h"

namespace callgate::signature {
namespace {

constexpr std::uint64_t kMaxInt = 0x7fffffff, kMaxLong = 0x7fffffffffffffff;

Kind kind_of(std::string_view keyword) {
    return keyword == "struct" || keyword == "class" ? Kind::Struct : keyword == "union" ? Kind::Union : Kind::Enum;
}

bool is_anonymous(const Member& member) {
    return member.name.empty() && member.bit_width < 0;
}

// The names a member brings into its aggregate.
void collect_names(const Member& member, std::vector<std::string>& names) {
    if (!member.name.empty())
        names.push_back(member.name);
    if (is_anonymous(member))
        for (const Member& inner : member.type->members)
            collect_names(inner, names);
}

// An enumerator's own type: int where it fits.
Value enumerator_value(Value v) {
    if (v.negative())
        return from_int(static_cast<std::int64_t>(v.bits));
    return {v.bits, v.bits > kMaxLong, v.bits > kMaxInt};
}

}  // namespace

TypeRef Parser::tag_specifier(Specifiers& found) {
    const Token keyword = take();
    Attributes own;
    attributes(own);
    const bool has_name = is_identifier(peek());
    const Token name = has_name ? take() : keyword;
    found.at = name.at;
    if (at_symbol(":") && kind_of(keyword.text) == Kind::Enum)
        fail(here(), "an enum's type follows from its values in this notation", "remove the ':' and the type");
    std::vector<Base> inherited;
    if (at_symbol(":") && peek(1).is_name()) {
        if (!cxx_)
            no_cxx(here(), "a base class");
        inherited = bases(keyword);
        if (!at_symbol("{"))
            unexpected("'{'");
    }
    found.has_body = at_symbol("{");
    if (!found.has_body && !has_name)
        unexpected("a tag or '{'");
    Type* type = tag_type(keyword, has_name ? &name : nullptr);
    if (found.has_body)
        define(*type, keyword, name, own, std::move(inherited));
    else if (own.packed || own.aligns() || own.vector_size != 0)
        fail(name.at, "attributes of '" + spell(*type) + "' belong to its definition");
    return type;
}

// The type of this tag, made on its first mention.
Type* Parser::tag_type(const Token& keyword, const Token* name) {
    const Kind kind = kind_of(keyword.text);
    if (cxx_ && name != nullptr && lookup(name->text) != nullptr)
        fail(name->at, '\'' + std::string(name->text) + "' is another name already", "choose another");
    const auto known = name != nullptr ? scope_.tags.find(name->text) : scope_.tags.end();
    if (known != scope_.tags.end()) {
        if (known->second.type->kind != kind)
            fail(keyword.at, '\'' + known->first + "' is '" + spell(*known->second.type) + '\'',
                 "a tag belongs to one struct, union or enum");
        return known->second.type;
    }
    Type* type = unit_.make(kind);
    type->incomplete = true;
    type->cxx = cxx_ && kind != Kind::Enum;
    if (name != nullptr) {
        type->tag = name->text;
        scope_.tags.emplace(type->tag, Tag{type, name->at});
    }
    return type;
}

void Parser::define(Type& type, const Token& keyword, const Token& name, Attributes& own, std::vector<Base> inherited) {
    if (!may_define_)
        fail(here(), "types are defined in the declarations, not in a call");
    const auto tag = scope_.tags.find(type.tag);
    if (tag != scope_.tags.end()) {
        if (!type.incomplete || tag->second.being_defined)
            redefinition(name.at, '\'' + spell(type) + '\'', tag->second.at);
        tag->second.being_defined = true;
        tag->second.at = name.at;
    }
    type.bases = std::move(inherited);
    type.kind == Kind::Enum ? enumerators(type) : members(type, keyword.text != "class");
    if (tag != scope_.tags.end())
        tag->second.being_defined = false;
    attributes(own);
    if (own.vector_size != 0)
        fail(own.vector_at, "a vector of '" + spell(type) + '\'',
             "the elements of a vector are integers or floating-point numbers");
    if (own.packed && type.kind == Kind::Enum)
        fail(own.packed_at, "packed enums are not in the notation");
    type.packed = own.packed;
    type.aligned = own.aligned;
    complete(type, name.at);
    if (type.cxx)
        finish_class(type);
}

// Copies made while the type was incomplete are completed too, and copies of those.
void Parser::complete(Type& type, Position at) {
    type.incomplete = false;
    measure(type, at);
    std::vector<TypeRef> finished = {&type};
    while (!finished.empty()) {
        const TypeRef original = finished.back();
        finished.pop_back();
        const auto [first, last] = scope_.copies.equal_range(original);
        for (auto entry = first; entry != last; ++entry) {
            Type& copy = *entry->second;
            copy.incomplete = false;
            copy.packed = original->packed;
            copy.members = original->members;
            copy.enumerators = original->enumerators;
            copy.cxx = original->cxx;
            copy.bases = original->bases;
            copy.methods = original->methods;
            if (copy.realigns == nullptr)
                copy.aligned = original->aligned;
            measure(copy, at);
            finished.push_back(&copy);
        }
        scope_.copies.erase(original);
    }
}

void Parser::members(Type& type, bool open_at_first) {
    const Token open = take();
    std::set<std::string> names;
    bool is_open = open_at_first;
    while (!at_symbol("}") && peek().kind != Token::Kind::End)
        cxx_ ? class_member(type, is_open, names) : member_declaration(type, names);
    expect_close("}", open);
    check_flexible(type);
}

void Parser::member_declaration(Type& type, std::set<std::string>& names) {
    const Specifiers found = specifiers(Place::Member);
    if (at_symbol(";")) {
        anonymous_member(type, found, names);
    } else {
        do
            member(type, found, names);
        while (accept(","));
    }
    expect_semicolon();
}

void Parser::anonymous_member(Type& type, const Specifiers& found, std::set<std::string>& names) {
    const bool is_anonymous = found.has_body && found.type->tag.empty() && found.type->kind != Kind::Enum;
    if (!is_anonymous)
        fail(here(), "missing name of the member",
             found.has_body && found.type->kind != Kind::Enum ? "or remove the tag: an anonymous member has none" : "");
    Member member{.name = "", .type = found.type, .at = found.at};
    add_member(type, member, found, found.attributes, names);
}

void Parser::member(Type& type, const Specifiers& found, std::set<std::string>& names) {
    Declarator declared;
    declared.at = here();
    if (!at_symbol(":"))
        declared = declarator();
    const bool is_bit_field = at_symbol(":");
    if (declared.name.empty() && (!is_bit_field || !declared.derivations.empty()))
        fail(declared.at, "missing name of the member");
    const Token colon = peek();
    const Position width_at = peek(1).at;
    std::uint64_t width = 0;
    if (is_bit_field) {
        take();
        width = natural(width_at, constant(), "the width of a bit-field");
    }
    Attributes own = found.attributes;
    attributes(own);
    Member made{.name = declared.name, .at = declared.name.empty() ? colon.at : declared.at};
    made.type = build(with_vector_size(found.type, own), found.at, declared);
    check_member(made, found.at);
    if (is_bit_field)
        bit_field(made, width, width_at);
    if (is_bit_field && own.by_alignas)
        fail(own.aligned_at, "_Alignas does not go with a bit-field");
    add_member(type, made, found, own, names);
}

void Parser::add_member(Type& type, Member& made, const Specifiers& found, const Attributes& own,
                        std::set<std::string>& names) {
    made.packed = own.packed;
    made.aligned = own.aligned;
    made.aligned_as = own.aligned_as;
    std::vector<std::string> brought;
    collect_names(made, brought);
    for (const std::string& name : brought)
        if (!names.insert(name).second)
            fail(made.name.empty() ? found.at : made.at, "there are two members '" + name + '\'');
    type.members.push_back(std::move(made));
}

void Parser::check_member(const Member& member, Position type_at) const {
    const Type& type = *member.type;
    if (type.kind == Kind::Void)
        fail(type_at, "a member cannot be void");
    if (type.kind == Kind::Function)
        fail(member.at, "member '" + member.name + "' is a function",
             "a pointer to one reads 'long (*" + member.name + ")(int)'; member functions are C++");
    if (type.incomplete)
        incomplete(type_at, type);
}

void Parser::bit_field(Member& member, std::uint64_t width, Position at) const {
    const Type& type = *member.type;
    if (!is_integer(type) || type.atomic)
        fail(member.at, "a bit-field of type '" + spell(type) + '\'',
             "the type of a bit-field is an integer or an enum");
    const unsigned limit = integer_width(type);
    if (width > limit)
        fail(at, "this bit-field is wider than its type",
             '\'' + spell(type) + "' has " + std::to_string(limit) + (limit == 1 ? " bit" : " bits"));
    if (width == 0 && !member.name.empty())
        fail(at, "a bit-field of width zero has no name", "remove '" + member.name + '\'');
    member.bit_width = static_cast<int>(width);
}

void Parser::check_flexible(const Type& type) const {
    for (const Member& member : type.members) {
        if (member.type->kind != Kind::Array || !member.type->flexible)
            continue;
        if (type.kind == Kind::Union)
            fail(member.at, "a flexible array in a union");
        if (&member != &type.members.back())
            fail(member.at, "a flexible array must be the last member");
        const auto is_named = [](const Member& other) { return !other.name.empty() || is_anonymous(other); };
        if (std::ranges::count_if(type.members, is_named) < 2)
            fail(member.at, "a flexible array cannot be the only member");
    }
}

void Parser::enumerators(Type& type) {
    const Token open = take();
    Value next = from_int(0);
    bool overflows = false, any_negative = false, any_huge = false;
    while (peek().is_name()) {
        const Token name = take();
        if (accept("="))
            next = constant();
        else if (overflows)
            fail(name.at, "the value of this enumerator overflows 64 bits");
        const Value value = enumerator_value(next);
        enumerator(type, name, value);
        any_negative |= value.negative();
        any_huge |= value.is_unsigned;
        if (any_negative && any_huge)
            fail(name.at, "the values of this enum need more than 64 bits");
        overflows = value.bits == ~std::uint64_t{0} && value.is_unsigned;
        next = {value.bits + 1, !value.negative(), true};
        if (!accept(","))
            break;
    }
    if (type.enumerators.empty())
        unexpected("an enumerator");
    expect_close("}", open);
}

void Parser::enumerator(Type& type, const Token& name, Value value) {
    if (!is_identifier(name))
        fail(name.at, '\'' + std::string(name.text) + "' is a keyword");
    introduce(std::string(name.text), {Entity::Kind::Constant, nullptr, value, name.at});
    type.enumerators.push_back({std::string(name.text), value.negative(), value.bits});
}

}  // namespace callgate::signature
