// Tokens, messages, and declarations at file level.
#include "parser.h"

namespace callgate::signature {
namespace {

Scope& scope_of(Unit& unit) {
    if (!unit.scope)
        unit.scope = std::make_shared<Scope>();
    return *unit.scope;
}

std::string quoted(const Token& token) {
    return token.kind == Token::Kind::End ? "the end" : '\'' + std::string(token.text) + '\'';
}

}  // namespace

Parser::Parser(const Source& source, Unit& unit)
    : source_(source),
      unit_(unit),
      scope_(scope_of(unit)),
      tokens_(lex(source.text)),
      cxx_(unit.language == Language::Cxx) {}

Parser::Nest::Nest(Parser& parser) : parser_(parser) {
    if (parser_.depth_ == kMaxDepth)
        parser_.fail(parser_.here(), "this is nested too deeply");
    ++parser_.depth_;
}

void Parser::fail(Position at, std::string message, std::string hint) const {
    throw ParseError(source_.file, source_.text, at, std::move(message), std::move(hint), source_.first_line);
}

void Parser::no_cxx(Position at, std::string_view what) const {
    if (cxx_)
        fail(at, std::string(what) + " is not in the notation");
    fail(at, std::string(what) + " is C++", "C++ is for cases named NAME.cpp, and for explain --lang c++");
}

void Parser::unexpected(std::string_view wanted) const {
    std::string hint;
    // `unsigned itn x`: the name before is a misspelt type.
    if (next_ > 0 && is_identifier(tokens_[next_ - 1]) && peek().is_name())
        hint = did_you_mean(tokens_[next_ - 1].text);
    if (peek().is("&") || peek().is("&&"))
        no_cxx(here(), "a reference");
    fail(here(), "expected " + std::string(wanted) + " before " + quoted(peek()), hint);
}

const Token& Parser::peek(std::size_t ahead) const {
    const Token& token = tokens_[std::min(next_ + ahead, tokens_.size() - 1)];
    if (token.kind == Token::Kind::Bad && ahead == 0)
        fail(token.at, std::string(token.problem), std::string(token.remedy));
    return token;
}

const Keyword* Parser::keyword(const Token& token) const {
    static constexpr Keyword class_key = {Word::Struct};
    if (!token.is_name())
        return nullptr;
    return cxx_ && token.text == "class" ? &class_key : find_keyword(token.text);
}

bool Parser::is_word(const Token& token, Word word) const {
    const Keyword* known = keyword(token);
    return known != nullptr && known->word == word;
}

// A name that is free to be declared. In C the keywords of C++ are.
bool Parser::is_identifier(const Token& token) const {
    return token.is_name() && (keyword(token) == nullptr || (!cxx_ && is_word(token, Word::Cxx)));
}

Token Parser::take() {
    const Token token = peek();
    if (token.kind != Token::Kind::End)
        ++next_;
    return token;
}

bool Parser::accept(std::string_view symbol) {
    if (!at_symbol(symbol))
        return false;
    take();
    return true;
}

void Parser::expect(std::string_view symbol, std::string_view wanted) {
    if (!accept(symbol))
        unexpected(wanted);
}

void Parser::expect_close(std::string_view symbol, const Token& open) {
    if (accept(symbol))
        return;
    if (peek().kind == Token::Kind::End)
        fail(here(), "missing '" + std::string(symbol) + '\'',
             "it closes the '" + std::string(open.text) + "' of line " +
                 std::to_string(open.at.line + source_.first_line - 1) + ", column " + std::to_string(open.at.column));
    unexpected('\'' + std::string(symbol) + '\'');
}

// The mistake is where the ';' should be, not where the next declaration begins.
void Parser::expect_semicolon() {
    if (accept(";"))
        return;
    if (at_symbol("="))
        fail(here(), "the notation has no initializers", "end the declaration with ';'");
    if (at_symbol("{"))
        fail(here(), "the notation has no function bodies", "end the declaration with ';'");
    const bool is_next = peek().kind == Token::Kind::End || at_symbol("}") || starts_type(peek());
    if (is_next)
        fail(previous_end(), "missing ';'");
    unexpected("';'");
}

Position Parser::here() const {
    return peek().kind == Token::Kind::End ? previous_end() : peek().at;
}

Position Parser::previous_end() const {
    return next_ == 0 ? peek().at : tokens_[next_ - 1].end();
}

void Parser::declarations() {
    while (peek().kind != Token::Kind::End)
        if (!accept(";"))
            declaration();
}

void Parser::declaration() {
    const Specifiers found = specifiers(Place::File);
    if (at_symbol(";") && found.has_tag && !found.is_typedef) {
        const Attributes& lost = found.attributes;
        if (lost.packed || lost.aligns() || lost.vector_size != 0)
            fail(found.at, "these attributes declare nothing", "write them behind the '}'");
        take();
        return;
    }
    do {
        const Declarator declared = declarator();
        Attributes combined = found.attributes;
        attributes(combined);
        declare(found, declared, combined);
    } while (accept(","));
    expect_semicolon();
}

void Parser::declare(const Specifiers& specifiers, const Declarator& declarator, Attributes attributes) {
    const bool is_function =
        !declarator.derivations.empty() && declarator.derivations.front().kind == Derivation::Kind::Function;
    if (declarator.name.empty()) {
        if (at_symbol("&") || at_symbol("&&"))
            no_cxx(here(), "a reference");
        fail(declarator.at, specifiers.is_typedef ? "missing name of the typedef"
                            : is_function         ? "missing name of the function"
                                                  : "missing name");
    }
    const TypeRef base = with_vector_size(specifiers.type, attributes);
    const TypeRef type = build(base, specifiers.at, declarator);
    if (declarator.name == "operator=")
        fail(declarator.at, "operator= belongs to a class");
    if (attributes.packed)
        fail(attributes.packed_at, "packed belongs to a struct, a union or a member",
             specifiers.is_typedef ? "write it behind the '}'" : "");
    if (specifiers.is_typedef)
        return declare_typedef(declarator, type, attributes);
    if (type->kind != Kind::Function)
        fail(declarator.at, '\'' + declarator.name + "' is a variable: only types and functions are declared",
             "a function reads 'long f(" + spell(*type) + ");'");
    if (attributes.aligns())
        fail(attributes.aligned_at, "the alignment of a function's code is no part of a call");
    declare_function(specifiers, declarator, type);
}

void Parser::declare_typedef(const Declarator& declarator, TypeRef type, const Attributes& attributes) {
    if (attributes.by_alignas)
        fail(attributes.aligned_at, "_Alignas does not go with a typedef", "use __attribute__((aligned(N)))");
    if (type->kind == Kind::Array && type->flexible)
        fail(declarator.at, "this array has no size");
    if (attributes.aligned != 0) {
        if (type->kind == Kind::Function || type->kind == Kind::Void)
            fail(attributes.aligned_at,
                 "a " + std::string(type->kind == Kind::Void ? "void" : "function") + " type has no alignment");
        // A later typedef replaces the alignment of an earlier one; the size stays that of the first type.
        Type* copy = copy_of(type);
        const bool replaces = type->realigns != nullptr && !type->atomic;
        copy->realigns = replaces ? type->realigns : type;
        copy->aligned = attributes.aligned;
        measure(*copy, declarator.at);
        type = copy;
    }
    introduce(declarator.name, {Entity::Kind::Typedef, type, {}, declarator.at});
}

void Parser::check_value(Position at, const Type& type) const {
    if (type.incomplete)
        incomplete(at, type);
    if (const std::string_view why = obstacle(type); !why.empty())
        fail(at, "nobody can pass '" + spell(type) + "' by value: " + std::string(why), "take or return a reference");
}

void Parser::declare_function(const Specifiers& specifiers, const Declarator& declarator, TypeRef type) {
    const Derivation* step = declarator.derivations.empty() ? nullptr : &declarator.derivations.front();
    check_value(specifiers.at, *type->result);
    for (std::size_t i = 0; i < type->parameters.size(); ++i)
        check_value(step != nullptr && i < step->types_at.size() ? step->types_at[i] : declarator.at,
                    *type->parameters[i].type);
    if (step != nullptr && step->qualified_at.line != 0)
        fail(step->qualified_at, "only a member function has a qualifier");
    introduce(declarator.name, {Entity::Kind::Function, type, {}, declarator.at});
    unit_.functions.push_back({declarator.name, type, declarator.at, nullptr, 0});
}

}  // namespace callgate::signature

namespace callgate {

Unit parse(const Source& source) {
    Unit unit;
    unit.language = source.language;
    unit.abi = source.abi;
    signature::Parser(source, unit).declarations();
    return unit;
}

Call parse_call(Unit& unit, const Source& call) {
    return signature::Parser(call, unit).call();
}

Language language_of(std::string_view file) {
    return file.ends_with(".cpp") ? Language::Cxx : Language::C;
}

}  // namespace callgate
