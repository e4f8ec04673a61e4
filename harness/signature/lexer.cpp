// Text to tokens: comments and white space are skipped, everything else is named.
#include "lexer.h"

#include <algorithm>
#include <array>

namespace callgate::signature {
namespace {

using namespace std::string_view_literals;

// Not <cctype>: the notation is ASCII whatever the locale.
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}
bool is_name_part(char c) {
    return is_name_start(c) || is_digit(c);
}
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f';
}

constexpr std::array kLongSymbols = {"..."sv, "<<"sv, ">>"sv, "<="sv, ">="sv, "=="sv, "!="sv, "&&"sv, "||"sv, "::"sv};
constexpr std::string_view kShortSymbols = "(){}[];,:*=&|^~!+-/%<>?.";

std::string_view directive_remedy(std::string_view line) {
    if (line.find("include") != line.npos)
        return "remove it: size_t, int64_t, va_list, __m128 and the like are built in";
    if (line.find("define") != line.npos)
        return "an enumerator can name a number: enum { N = 4 };";
    if (line.find("pragma") != line.npos)
        return "write the attribute where it applies, such as __attribute__((packed))";
    return "write the declarations as the preprocessor would leave them";
}

class Lexer {
public:
    explicit Lexer(std::string_view text) : text_(text) {}

    std::vector<Token> run() {
        std::vector<Token> tokens;
        do
            tokens.push_back(next());
        while (tokens.back().kind != Token::Kind::End && tokens.back().kind != Token::Kind::Bad);
        return tokens;
    }

private:
    std::string_view rest() const { return text_.substr(offset_); }
    char peek(std::size_t ahead = 0) const { return offset_ + ahead < text_.size() ? text_[offset_ + ahead] : '\0'; }

    void advance(std::size_t count) {
        for (const char c : rest().substr(0, count))
            at_ = c == '\n' ? Position{at_.line + 1, 1} : Position{at_.line, at_.column + 1};
        offset_ += count;
    }

    Token take(Token::Kind kind, std::size_t length) {
        Token token{kind, rest().substr(0, length), at_, {}, {}};
        advance(length);
        return token;
    }

    Token bad(std::size_t length, std::string_view problem, std::string_view remedy = {}) {
        Token token = take(Token::Kind::Bad, length);
        token.problem = problem;
        token.remedy = remedy;
        return token;
    }

    // False where a comment is not closed; the position is then still that of its opening.
    bool skip_blanks() {
        while (offset_ < text_.size()) {
            if (is_blank(text_[offset_])) {
                advance(1);
            } else if (rest().starts_with("//")) {
                advance(std::min(rest().find('\n'), rest().size()));
            } else if (rest().starts_with("/*")) {
                const std::size_t close = rest().find("*/", 2);
                if (close == rest().npos)
                    return false;
                advance(close + 2);
            } else {
                break;
            }
        }
        return true;
    }

    Token next() {
        if (!skip_blanks())
            return bad(2, "this comment is not closed", "end it with */");
        if (offset_ == text_.size())
            return take(Token::Kind::End, 0);
        const char c = peek();
        if (is_name_start(c))
            return name();
        if (is_digit(c) || (c == '.' && is_digit(peek(1))))
            return number();
        if (c == '\'' || c == '"')
            return quoted(c);
        return symbol();
    }

    Token name() {
        std::size_t length = 1;
        while (is_name_part(peek(length)))
            ++length;
        return take(Token::Kind::Name, length);
    }

    // A preprocessing number: whether it is a number of C is decided where its value is needed.
    Token number() {
        std::size_t length = 1;
        for (;; ++length) {
            const char c = peek(length), before = peek(length - 1) | ' ';
            const bool is_exponent_sign = (c == '+' || c == '-') && (before == 'e' || before == 'p') &&
                                          (before == 'p' || !rest().starts_with("0x"));
            if (!is_name_part(c) && c != '.' && !is_exponent_sign)
                return take(Token::Kind::Number, length);
        }
    }

    Token quoted(char quote) {
        std::size_t length = 1;
        while (offset_ + length < text_.size() && peek(length) != quote && peek(length) != '\n')
            length += peek(length) == '\\' && peek(length + 1) != '\n' ? 2 : 1;
        if (offset_ + length >= text_.size() || peek(length) != quote)
            return bad(1, quote == '"' ? "this string is not closed" : "this character constant is not closed");
        return take(quote == '"' ? Token::Kind::String : Token::Kind::Character, length + 1);
    }

    Token symbol() {
        for (const std::string_view symbol : kLongSymbols)
            if (rest().starts_with(symbol))
                return take(Token::Kind::Symbol, symbol.size());
        if (kShortSymbols.find(peek()) != kShortSymbols.npos)
            return take(Token::Kind::Symbol, 1);
        if (peek() == '#')
            return bad(1, "the notation has no preprocessor", directive_remedy(rest().substr(0, rest().find('\n'))));
        return bad(1, "this character has no place in a declaration");
    }

    std::string_view text_;
    std::size_t offset_ = 0;
    Position at_;
};

}  // namespace

std::vector<Token> lex(std::string_view text) {
    return Lexer(text).run();
}

}  // namespace callgate::signature
