// Integer constant expressions: precedence climbing over the arithmetic of constant.h.
#include "parser.h"

namespace callgate::signature {

Value Parser::constant() {
    return conditional();
}

Value Parser::checked(Outcome outcome, Position at) const {
    if (!outcome.problem.empty() && dead_ == 0)
        fail(at, std::string(outcome.problem));
    return outcome.value;
}

std::uint64_t Parser::natural(Position at, Value value, std::string_view what) const {
    if (value.negative())
        fail(at, std::string(what) + " is negative");
    return value.bits;
}

Value Parser::conditional() {
    const Nest nest(*this);
    const Value condition = binary(1);
    if (!accept("?"))
        return condition;
    dead_ += !condition.truth();
    const Value yes = conditional();
    dead_ -= !condition.truth();
    expect(":", "':'");
    dead_ += condition.truth();
    const Value no = conditional();
    dead_ -= condition.truth();
    // Adding zero converts to the common type.
    const Value zero_of_other{0, (condition.truth() ? no : yes).is_unsigned, (condition.truth() ? no : yes).wide};
    return apply(condition.truth() ? yes : no, "+", zero_of_other).value;
}

// `level`: the lowest precedence taken.
Value Parser::binary(int level) {
    Value left = unary();
    for (;;) {
        const int found = peek().kind == Token::Kind::Symbol ? precedence(peek().text) : 0;
        if (found < level || found == 0)
            return left;
        const Token op = take();
        const bool is_logical = op.is("&&") || op.is("||");
        const bool decided = is_logical && left.truth() == op.is("||");
        dead_ += decided;
        const Value right = binary(found + 1);
        dead_ -= decided;
        if (is_logical)
            left = from_int(decided ? op.is("||") : right.truth());
        else
            left = checked(apply(left, op.text, right), op.at);
    }
}

Value Parser::unary() {
    for (const std::string_view op : {"+", "-", "~", "!"})
        if (at_symbol(op)) {
            const Nest nest(*this);
            const Token token = take();
            return checked(apply(token.text, unary()), token.at);
        }
    return primary();
}

Value Parser::primary() {
    const Token token = peek();
    if (token.is("(")) {
        take();
        if (starts_type(peek()))
            fail(here(), "casts are not in the notation");
        const Value value = conditional();
        expect_close(")", token);
        return value;
    }
    if (token.kind == Token::Kind::Character)
        return checked(character_literal(take().text), token.at);
    if (token.kind == Token::Kind::Number) {
        if (is_floating_literal(token.text))
            fail(token.at, "this is not an integer");
        const Number number = integer_literal(take().text);
        return checked({number.value, number.problem}, token.at);
    }
    if (!token.is_name())
        unexpected("an integer");
    for (const std::string_view name : {"sizeof", "_Alignof", "alignof", "__alignof__", "offsetof"})
        if (token.text == name)
            fail(token.at, '\'' + std::string(name) + "' has no place here",
                 "write the number: the notation computes no layout");
    const Entity* entity = lookup(token.text);
    if (entity != nullptr && entity->kind == Entity::Kind::Constant)
        return take(), entity->value;
    std::vector<std::string_view> candidates;
    for (const auto& [name, known] : scope_.names)
        if (known.kind == Entity::Kind::Constant)
            candidates.push_back(name);
    const std::string near = nearest(token.text, candidates);
    fail(token.at, '\'' + std::string(token.text) + "' is not a constant",
         near.empty() ? "" : "did you mean '" + near + "'?");
}

}  // namespace callgate::signature
