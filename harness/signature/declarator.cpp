// Declarators: pointers, arrays, functions and parentheses around a name.
#include <optional>
#include <set>

#include "parser.h"

namespace callgate::signature {

Declarator Parser::declarator() {
    Declarator result;
    result.at = here();
    declarator(result);
    return result;
}

void Parser::declarator(Declarator& result) {
    const Nest nest(*this);
    std::vector<Derivation> pointers;
    for (;;) {
        if (at_symbol("*"))
            pointers.push_back(pointer());
        else if (cxx_ && (at_symbol("&") || at_symbol("&&")))
            pointers.push_back(reference());
        else if (at_member_pointer(0))
            pointers.push_back(member_pointer());
        else
            break;
    }
    direct_declarator(result);
    result.derivations.insert(result.derivations.end(), pointers.rbegin(), pointers.rend());
}

Derivation Parser::pointer() {
    Derivation step{.kind = Derivation::Kind::Pointer, .at = take().at};
    for (;;) {
        if (at_word(Word::Attribute))
            fail(here(), "attributes behind '*' are not in the notation", "put them behind the name");
        if (at_word(Word::Atomic))
            step.atomic = true;
        else if (!at_word(Word::Ignored))
            return step;
        take();
    }
}

Derivation Parser::reference() {
    const Token token = take();
    return {.kind = Derivation::Kind::Reference, .at = token.at, .rvalue = token.text == "&&"};
}

// `s::*`
bool Parser::at_member_pointer(std::size_t ahead) const {
    return cxx_ && is_identifier(peek(ahead)) && peek(ahead + 1).is("::") && peek(ahead + 2).is("*");
}

Derivation Parser::member_pointer() {
    const Token name = take();
    const TypeRef owner = tagged_type(name.text);
    if (owner == nullptr)
        unknown_type(name);
    if (owner->kind == Kind::Enum)
        fail(name.at, '\'' + spell(*owner) + "' has no members");
    take();
    Derivation step = pointer();
    step.kind = Derivation::Kind::MemberPointer;
    step.owner = owner;
    return step;
}

void Parser::direct_declarator(Declarator& result) {
    if (at_symbol("&") || at_symbol("&&"))
        no_cxx(here(), "a reference");
    // `__vectorcall f(...)`, `(__vectorcall *p)(...)`: of the function whose parameters follow.
    std::optional<Position> vectorcall_at;
    if (at_word(Word::Vectorcall))
        vectorcall_at = take().at;
    // What can begin a parameter list is one.
    const bool is_list = !at_member_pointer(1) && (peek(1).is(")") || peek(1).is("...") || starts_type(peek(1)) ||
                                                   is_word(peek(1), Word::Unsupported));
    if (at_symbol("(") && !is_list) {
        const Token open = take();
        if (at_word(Word::Vectorcall))
            vectorcall_at = take().at;
        declarator(result);
        expect_close(")", open);
    } else {
        result.at = here();
        if (is_identifier(peek())) {
            result.name = take().text;
        } else if (cxx_ && at_text("operator")) {
            take();
            expect("=", "'=', the one operator of the notation,");
            result.name = "operator=";
        }
    }
    if (at_symbol("::") || (at_symbol("<") && !result.name.empty()))
        no_cxx(here(), at_symbol("::") ? "a qualified name" : "a template");
    const std::size_t outer = result.derivations.size();
    while (at_symbol("[") || at_symbol("(")) {
        const Position at = here();
        const bool is_row = !result.derivations.empty() && result.derivations.back().kind == Derivation::Kind::Array;
        result.derivations.push_back(at_symbol("[") ? array() : function());
        if (is_row && result.derivations.back().unknown_bound)
            fail(at, "only the first size of an array can be left out");
    }
    if (vectorcall_at)
        vectorcall(*vectorcall_at, outer < result.derivations.size() ? &result.derivations[outer] : nullptr);
}

void Parser::vectorcall(Position at, Derivation* function) const {
    if (cxx_)
        fail(at, "__vectorcall is in the notation of C alone");
    if (!is_win64(unit_.abi))
        fail(at, "System V has no __vectorcall",
             "it is Windows' own: `//@ win64: ...` in a case, --abi win64 to explain");
    if (function == nullptr || function->kind != Derivation::Kind::Function)
        fail(at, "__vectorcall belongs to a function", "it reads 'double __vectorcall f(double a);'");
    if (function->variadic)
        fail(at, "a function with '...' is never __vectorcall");
    if (!function->prototyped)
        fail(at, "a __vectorcall function needs a prototype", "without parameters it reads '(void)'");
    function->vectorcall = true;
}

Derivation Parser::array() {
    const Nest nest(*this);
    const Token open = take();
    Derivation step{.kind = Derivation::Kind::Array, .at = open.at};
    while (at_word(Word::Ignored) || peek().text == "static")
        take();
    step.unknown_bound = at_symbol("]");
    if (!step.unknown_bound) {
        const Position at = here();
        step.count = natural(at, constant(), "the size of an array");
    }
    expect_close("]", open);
    return step;
}

Derivation Parser::function() {
    const Nest nest(*this);
    const Token open = take();
    Derivation step{.kind = Derivation::Kind::Function, .at = open.at};
    step.prototyped = cxx_ || !at_symbol(")");
    if (!at_symbol(")"))
        parameters(step);
    if (at_symbol("="))
        no_cxx(here(), "a default argument");
    if (!at_symbol(")") && step.variadic)
        fail(here(), "nothing follows '...'");
    if (!at_symbol(")") && peek().kind != Token::Kind::End)
        unexpected("',' or ')'");
    expect_close(")", open);
    while (cxx_ && (at_word(Word::Ignored) || at_text("noexcept"))) {
        if (!at_text("noexcept"))
            step.qualified_at = here();
        take();
    }
    return step;
}

void Parser::parameters(Derivation& step) {
    do {
        step.variadic = accept("...");
        if (!step.variadic)
            parameter(step);
    } while (!step.variadic && accept(","));
    const bool is_empty_list = step.parameters.size() == 1 && !step.variadic && step.parameters[0].name.empty() &&
                               step.parameters[0].type->kind == Kind::Void;
    if (is_empty_list) {
        step.parameters.clear();
        step.types_at.clear();
    }
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < step.parameters.size(); ++i) {
        const Parameter& parameter = step.parameters[i];
        if (parameter.type->kind == Kind::Void && !parameter.name.empty())
            fail(step.types_at[i], "parameter '" + parameter.name + "' is void");
        if (parameter.type->kind == Kind::Void)
            fail(step.types_at[i], "'void' must be the only parameter");
        if (!parameter.name.empty() && !names.insert(parameter.name).second)
            fail(parameter.at, "there are two parameters '" + parameter.name + '\'');
    }
}

void Parser::parameter(Derivation& function) {
    const Specifiers found = specifiers(Place::Parameter);
    const Declarator declared = declarator();
    Attributes combined = found.attributes;
    attributes(combined);
    if (combined.packed || combined.aligns())
        fail(combined.packed ? combined.packed_at : combined.aligned_at, "this attribute has no place on a parameter",
             "a typedef can carry it");
    const TypeRef type = build(with_vector_size(found.type, combined), found.at, declared);
    function.parameters.push_back({declared.name, decayed(type, declared.at), declared.at});
    function.types_at.push_back(found.at);
}

TypeRef Parser::build(TypeRef base, Position base_at, const Declarator& declarator) {
    TypeRef type = base;
    for (auto step = declarator.derivations.rbegin(); step != declarator.derivations.rend(); ++step)
        type = derive(type, base_at, *step);
    return type;
}

TypeRef Parser::derive(TypeRef element, Position base_at, const Derivation& step) {
    if (step.kind == Derivation::Kind::Array)
        return array_of(element, base_at, step);
    if (step.kind == Derivation::Kind::Function)
        return function_returning(element, step);
    if (step.kind == Derivation::Kind::Reference && element->kind == Kind::Void)
        fail(step.at, "a reference to void");
    if (element->kind == Kind::Reference)
        fail(step.at,
             step.kind == Derivation::Kind::Reference ? "a reference to a reference" : "a pointer to a reference");
    if (step.kind == Derivation::Kind::MemberPointer && element->kind == Kind::Void)
        fail(step.at, "a pointer to a member that is void");
    if (step.kind != Derivation::Kind::Pointer) {
        const bool is_reference = step.kind == Derivation::Kind::Reference;
        Type* made = unit_.make(is_reference ? Kind::Reference : Kind::MemberPointer);
        made->element = element;
        made->rvalue = step.rvalue;
        made->owner = step.owner;
        measure(*made, step.at);
        return made;
    }
    const TypeRef type = pointer_to(element, step.at);
    return step.atomic ? atomic(type, step.at) : type;
}

TypeRef Parser::array_of(TypeRef element, Position base_at, const Derivation& step) {
    if (element->kind == Kind::Void)
        fail(step.at, "an array of void");
    if (element->kind == Kind::Reference)
        fail(step.at, "an array of references");
    if (element->kind == Kind::Function)
        fail(step.at, "an array of functions", "pointers to functions read 'long (*name[3])(int)'");
    if (element->incomplete)
        incomplete(base_at, *element);
    Type* type = unit_.make(Kind::Array);
    type->element = element;
    type->count = step.count;
    type->flexible = step.unknown_bound;
    measure(*type, step.at);
    return type;
}

TypeRef Parser::function_returning(TypeRef result, const Derivation& step) {
    if (result->kind == Kind::Array)
        fail(step.at, "a function cannot return an array", "wrap it in a struct, or return a pointer");
    if (result->kind == Kind::Function)
        fail(step.at, "a function cannot return a function", "return a pointer to it: 'long (*f(void))(int)'");
    Type* type = unit_.make(Kind::Function);
    type->result = result;
    type->parameters = step.parameters;
    type->variadic = step.variadic;
    type->prototyped = step.prototyped;
    type->vectorcall = step.vectorcall;
    measure(*type, step.at);
    return type;
}

}  // namespace callgate::signature
