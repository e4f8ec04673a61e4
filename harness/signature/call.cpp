// The actual arguments of a call.
#include <algorithm>
#include <array>
#include <utility>

#include "parser.h"

namespace callgate::signature {
namespace {

Kind kind_of(const Number& number) {
    const bool is_unsigned = number.value.is_unsigned;
    if (number.longs == 2)
        return is_unsigned ? Kind::UnsignedLongLong : Kind::LongLong;
    if (number.value.wide)
        return is_unsigned ? Kind::UnsignedLong : Kind::Long;
    return is_unsigned ? Kind::UnsignedInt : Kind::Int;
}

std::size_t skip(std::string_view text, std::size_t from, std::string_view characters) {
    return std::min(text.find_first_not_of(characters, from), text.size());
}

// What is behind the digits of a floating literal.
std::string floating_suffix(std::string_view text) {
    const bool hex = text.starts_with("0x") || text.starts_with("0X");
    std::size_t end = skip(text, hex ? 2 : 0, hex ? "0123456789abcdefABCDEF." : "0123456789.");
    if (end < text.size() && std::string_view(hex ? "pP" : "eE").find(text[end]) != std::string_view::npos)
        end = skip(text, skip(text, end + 1, "+-"), "0123456789");
    std::string suffix(text.substr(end));
    for (char& c : suffix)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return suffix;
}

Kind floating_kind(std::string_view suffix) {
    using Entry = std::pair<std::string_view, Kind>;
    constexpr std::array kTable = {
        Entry{"", Kind::Double},      Entry{"f", Kind::Float},       Entry{"l", Kind::LongDouble},
        Entry{"f16", Kind::Float16},  Entry{"bf16", Kind::BFloat16}, Entry{"f32", Kind::Float},
        Entry{"f64", Kind::Double},   Entry{"f128", Kind::Float128}, Entry{"q", Kind::Float128},
        Entry{"df", Kind::Decimal32}, Entry{"dd", Kind::Decimal64},  Entry{"dl", Kind::Decimal128}};
    for (const auto& [text, kind] : kTable)
        if (text == suffix)
            return kind;
    return Kind::Void;
}

}  // namespace

Call Parser::call() {
    may_define_ = false;
    const Token name = peek();
    if (!name.is_name())
        unexpected("the name of a function");
    take();
    Call result;
    std::string called(name.text);
    if (cxx_ && accept("::")) {
        if (!is_identifier(peek()))
            unexpected("the name of a member function");
        called += "::" + std::string(take().text);
    }
    const auto is_called = [&called](const Function& function) { return function.name == called; };
    const auto found = std::ranges::find_if(unit_.functions, is_called);
    if (found == unit_.functions.end()) {
        std::vector<std::string_view> candidates;
        for (const Function& function : unit_.functions)
            candidates.push_back(function.name);
        const std::string near = nearest(called, candidates);
        fail(name.at, "there is no function '" + called + '\'', near.empty() ? "" : "did you mean '" + near + "'?");
    }
    result.function = static_cast<std::size_t>(found - unit_.functions.begin());
    const Token open = peek();
    expect("(", "'('");
    if (!at_symbol(")")) {
        do
            result.arguments.push_back(call_argument());
        while (accept(","));
    }
    expect_close(")", open);
    accept(";");
    if (peek().kind != Token::Kind::End)
        unexpected("the end");
    check_count(*found->type, result.arguments.size(), name.at);
    return result;
}

void Parser::check_count(const Type& function, std::size_t given, Position at) const {
    const std::size_t wanted = function.parameters.size();
    if (!function.prototyped || given == wanted || (function.variadic && given > wanted))
        return;
    fail(at, "this call has " + std::to_string(given) + (given == 1 ? " argument" : " arguments") +
                 ", the function takes " + (function.variadic ? "at least " : "") + std::to_string(wanted));
}

TypeRef Parser::call_argument() {
    if (!at_symbol("("))
        return literal();
    const Token open = take();
    Position at;
    const TypeRef type = type_name(at);
    expect_close(")", open);
    if (type->kind == Kind::Void)
        fail(at, "an argument cannot be void");
    if (type->incomplete)
        incomplete(at, *type);
    if (at_symbol("{"))
        skip_initializer();
    else if (!at_symbol(",") && !at_symbol(")"))
        literal();
    return decayed(type, at);
}

TypeRef Parser::literal() {
    if (at_symbol("-") || at_symbol("+"))
        take();
    const Token token = peek();
    switch (token.kind) {
        case Token::Kind::String:
            take();
            return pointer_to(scalar(Kind::Char), token.at);
        case Token::Kind::Number: {
            take();
            if (!is_floating_literal(token.text)) {
                const Number number = integer_literal(token.text);
                checked({number.value, number.problem}, token.at);
                return scalar(kind_of(number));
            }
            const Kind kind = floating_kind(floating_suffix(token.text));
            if (kind == Kind::Void)
                fail(token.at, "this is not a number of C");
            return scalar(kind);
        }
        default:
            if (token.kind != Token::Kind::Character && !token.is_name())
                unexpected("an argument");
            if (starts_type(token))
                fail(token.at, "an argument is a literal or a type in parentheses",
                     "write '(" + std::string(token.text) + ")'");
            return scalar(kind_of({primary(), 0, {}}));
    }
}

// `{1, {2.0}}`: the values are not looked at.
void Parser::skip_initializer() {
    const Token open = take();
    for (std::size_t braces = 1; braces != 0;) {
        if (peek().kind == Token::Kind::End)
            expect_close("}", open);
        braces += at_symbol("{");
        braces -= at_symbol("}");
        take();
    }
}

}  // namespace callgate::signature
