// Tokens of the signature notation.
#pragma once

#include <string_view>
#include <vector>

#include "callgate/types.h"

namespace callgate::signature {

struct Token {
    enum class Kind : std::uint8_t { End, Name, Number, Character, String, Symbol, Bad };

    Kind kind = Kind::End;
    std::string_view text;
    Position at;
    std::string_view problem;  // Bad: what is wrong with `text`, and how to mend it
    std::string_view remedy;

    bool is(std::string_view symbol) const { return kind == Kind::Symbol && text == symbol; }
    bool is_name() const { return kind == Kind::Name; }
    Position end() const { return {at.line, at.column + text.size()}; }  // no token spans lines
};

// The last token is an End, or a Bad one: what follows a lexical error is not read, so that an earlier mistake in the
// grammar is still the one reported.
std::vector<Token> lex(std::string_view text);

}  // namespace callgate::signature
