// What C++ adds to a struct: bases, access, and functions. Only declarations, for bodies do not matter to a call.
#include <algorithm>

#include "parser.h"

namespace callgate::signature {
namespace {

bool is_access(std::string_view word) {
    return word == "public" || word == "private" || word == "protected";
}

bool is_special(const Method& method) {
    return method.what != Method::What::Ordinary && method.what != Method::What::Constructor;
}

// Does a base declare this function virtual?
bool overrides(const Type& type, const Method& method) {
    return std::ranges::any_of(type.bases, [&](const Base& base) {
        const bool here = std::ranges::any_of(base.type->methods, [&](const Method& other) {
            if (!other.is_virtual || other.what != method.what || other.name != method.name)
                return false;
            return method.what == Method::What::Destructor ||
                   std::ranges::equal(
                       method.type->parameters, other.type->parameters,
                       [](const Parameter& a, const Parameter& b) { return spell(*a.type) == spell(*b.type); });
        });
        return here || overrides(*base.type, method);
    });
}

// Virtual functions that are pure still.
std::vector<const Method*> pure(const Type& type) {
    std::vector<const Method*> found;
    for (const Base& base : type.bases)
        for (const Method* m : pure(*base.type)) {
            const auto same = [&](const Method& own) { return own.what == m->what && own.name == m->name; };
            if (std::ranges::none_of(type.methods, same))
                found.push_back(m);
        }
    for (const Method& m : type.methods)
        if (m.pure)
            found.push_back(&m);
    return found;
}

}  // namespace

// Why nobody can have a value of this class; empty: anybody can.
std::string_view obstacle(const Type& type) {
    if (!type.cxx)
        return "";
    if (!pure(type).empty())
        return "it is abstract";
    for (const Method& m : type.methods) {
        if (m.what == Method::What::Destructor && m.given == Method::Given::Delete)
            return "its destructor is deleted";
        const bool copies = m.what == Method::What::Copy || m.what == Method::What::Move;
        if (!m.open && (copies || m.what == Method::What::Destructor))
            return copies ? "its copy or move constructor is not public" : "its destructor is not public";
    }
    return "";
}

// `: public a, private b`
std::vector<Base> Parser::bases(const Token& key) {
    const Token colon = take();
    std::vector<Base> found;
    if (key.text == "union")
        fail(colon.at, "a union has no bases");
    do {
        Base base{.type = nullptr, .open = key.text == "struct", .at = here()};
        while (peek().is_name() && (is_access(peek().text) || peek().text == "virtual")) {
            if (peek().text == "virtual")
                no_cxx(here(), "a virtual base");
            base.open = take().text == "public";
        }
        const Token name = peek();
        if (!is_identifier(name))
            unexpected("the name of a class");
        const Entity* entity = lookup(name.text);
        base.type = entity != nullptr && entity->kind == Entity::Kind::Typedef ? entity->type : tagged_type(name.text);
        if (base.type == nullptr)
            unknown_type(name);
        take();
        base.at = name.at;
        if (base.type->kind != Kind::Struct)
            fail(name.at, '\'' + spell(*base.type) + "' is no class", "a base is a class or struct");
        if (base.type->incomplete)
            incomplete(name.at, *base.type);
        if (std::ranges::any_of(found, [&](const Base& other) { return other.type == base.type; }))
            fail(name.at, '\'' + spell(*base.type) + "' is a base already");
        found.push_back(base);
    } while (accept(","));
    return found;
}

void Parser::class_member(Type& type, bool& open, std::set<std::string>& names) {
    if (peek().is_name() && is_access(peek().text)) {
        open = take().text == "public";
        expect(":", "':'");
        return;
    }
    Method made{.open = open, .at = here()};
    Position static_at{0, 0};
    for (;;) {
        if (at_text("virtual"))
            made.is_virtual = true;
        else if (at_text("static"))
            static_at = here();
        else if (!at_text("explicit") && !at_text("inline"))
            break;
        take();
    }
    made.is_static = static_at.line != 0;
    if (at_symbol("~") || (!type.tag.empty() && at_text(type.tag) && peek(1).is("(")))
        return constructor(type, made);
    const Specifiers found = specifiers(Place::Member);
    if (at_symbol(";")) {
        const bool declares_tag = found.has_tag && !found.type->tag.empty();
        if (!declares_tag)
            anonymous_member(type, found, names);
        return expect_semicolon();
    }
    const std::size_t before = type.members.size();
    do {
        const std::size_t start = next_;
        Declarator declared;
        if (!at_symbol(":"))
            declared = declarator();
        const TypeRef built = declared.name.empty() ? nullptr : build(found.type, found.at, declared);
        if (built != nullptr && built->kind == Kind::Function) {
            method(type, made, declared, built);
            continue;
        }
        if (made.is_virtual || made.is_static)
            fail(made.at,
                 made.is_static ? "a static data member is no part of an object" : "only a function is virtual",
                 made.is_static ? "remove it" : "");
        next_ = start;  // read again, as a data member with its width and attributes
        member(type, found, names);
    } while (accept(","));
    for (std::size_t i = before; i < type.members.size(); ++i)
        type.members[i].open = open;
    expect_semicolon();
}

// Constructors and the destructor.
void Parser::constructor(Type& type, Method made) {
    const bool is_destructor = accept("~");
    if (is_destructor && (type.tag.empty() || !at_text(type.tag)))
        fail(here(), "the destructor of '" + spell(type) + "' has another name");
    take();
    made.what = is_destructor ? Method::What::Destructor : Method::What::Constructor;
    if (!at_symbol("("))
        unexpected("'('");
    const Derivation list = function();
    if (is_destructor && !list.parameters.empty())
        fail(list.at, "a destructor takes no arguments");
    if (made.is_static || (made.is_virtual && !is_destructor))
        fail(made.at, "a constructor is neither static nor virtual");
    if (list.qualified_at.line != 0)
        fail(list.qualified_at, "constructors and destructors have no qualifier");
    if (list.parameters.size() == 1 && list.parameters[0].type == &type)
        fail(list.at, "a constructor cannot take '" + spell(type) + "' by value", "take 'const " + type.tag + " &'");
    if (list.parameters.size() == 1 && list.parameters[0].type->kind == Kind::Reference &&
        list.parameters[0].type->element == &type)
        made.what = list.parameters[0].type->rvalue ? Method::What::Move : Method::What::Copy;
    const bool is_default = made.what == Method::What::Constructor && list.parameters.empty();
    definition(made);
    if (made.given == Method::Given::Default && !is_special(made) && !is_default)
        fail(made.at, "this constructor cannot be defaulted");
    if (type.kind == Kind::Union && made.given != Method::Given::Default)
        no_cxx(made.at, "a union with a constructor or destructor of its own");
    add_method(type, made);
    expect_semicolon();
}

void Parser::method(Type& type, Method made, const Declarator& declared, TypeRef built) {
    made.name = declared.name;
    made.type = built;
    made.at = declared.at;
    if (made.name == "operator=") {
        const auto& parameters = built->parameters;
        const bool takes_class =
            parameters.size() == 1 && (parameters[0].type == &type || (parameters[0].type->kind == Kind::Reference &&
                                                                       parameters[0].type->element == &type));
        if (!takes_class)
            no_cxx(declared.at, "an assignment from another type");
        const bool moves = parameters[0].type->kind == Kind::Reference && parameters[0].type->rvalue;
        made.what = moves ? Method::What::MoveAssign : Method::What::CopyAssign;
    }
    while (at_text("override") || at_text("final"))
        take();
    definition(made);
    if (made.is_virtual && (made.is_static || type.kind == Kind::Union))
        fail(made.at, made.is_static ? "a static function cannot be virtual" : "a union has no virtual functions");
    if (made.is_virtual && type.tag.empty())
        fail(made.at, "a class with a virtual function needs a name");
    if (made.given == Method::Given::Default && made.what == Method::What::Ordinary)
        fail(made.at, "only special member functions can be defaulted");
    add_method(type, made);
}

// `= 0`, `= default` and `= delete`.
void Parser::definition(Method& made) {
    if (!accept("="))
        return;
    if (at_text("default"))
        made.given = Method::Given::Default;
    else if (at_text("delete"))
        made.given = Method::Given::Delete;
    else if (peek().text == "0" && made.is_virtual)
        made.pure = true;
    else
        fail(here(),
             peek().text == "0" ? "only a virtual function is pure" : "expected 0, default or delete behind '='");
    take();
}

void Parser::add_method(Type& type, const Method& made) const {
    const auto same = [&](const Method& other) {
        if (other.what != made.what || other.what == Method::What::Constructor)
            return false;
        return made.what != Method::What::Ordinary || other.name == made.name;
    };
    if (std::ranges::any_of(type.methods, same))
        fail(made.at, made.name.empty() ? "it is declared already"
                                        : "there are two functions '" + made.name + "' in '" + spell(type) + '\'');
    for (const Member& member : type.members)
        if (!made.name.empty() && member.name == made.name)
            fail(made.at, "there is a member '" + made.name + "' already");
    type.methods.push_back(made);
}

// A complete class: its member functions can be called, with the object's address as their first argument.
void Parser::finish_class(Type& type) {
    for (const Member& member : type.members)
        if (type.kind == Kind::Union && is_class(*member.type) && std::ranges::any_of(member.type->methods, is_special))
            no_cxx(member.at, "a union member with a constructor, destructor or assignment");
    for (std::size_t i = 0; i < type.methods.size(); ++i) {
        Method& made = type.methods[i];
        made.is_virtual |=
            (made.what == Method::What::Ordinary || made.what == Method::What::Destructor) && overrides(type, made);
        if (made.what != Method::What::Ordinary)
            continue;
        for (const Parameter& parameter : made.type->parameters)
            check_value(made.at, *parameter.type);
        check_value(made.at, *made.type->result);
        if (type.tag.empty())
            continue;
        Type* called = unit_.make(Kind::Function);
        *called = *made.type;
        if (!made.is_static)
            called->parameters.insert(called->parameters.begin(),
                                      Parameter{"this", pointer_to(&type, made.at), made.at});
        measure(*called, made.at);
        unit_.functions.push_back({type.tag + "::" + made.name, called, made.at, made.is_static ? nullptr : &type, i});
    }
}

}  // namespace callgate::signature
