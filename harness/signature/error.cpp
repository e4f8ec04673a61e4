// How a ParseError reads: place, message, the line with a caret, and the remedy.
#include "callgate/parse.h"

namespace callgate {
namespace {

std::string_view line_of(std::string_view text, std::size_t number) {
    for (; number > 1; --number) {
        const std::size_t end = text.find('\n');
        if (end == text.npos)
            return {};
        text.remove_prefix(end + 1);
    }
    text = text.substr(0, text.find('\n'));
    return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

bool is_control(char c) {
    return (c >= '\0' && c < ' ') || c == '\x7f';
}

std::string printable(std::string_view line) {
    std::string shown(line);
    for (char& c : shown)
        if (is_control(c) && c != '\t')
            c = '?';
    return shown;
}

// White space as wide as the line before the caret: tabs stay, and a multi-byte character counts once.
std::string indent(std::string_view line, std::size_t column) {
    std::string blanks;
    for (const char c : line.substr(0, column - 1))
        if ((static_cast<unsigned char>(c) & 0xc0) != 0x80)
            blanks += c == '\t' ? '\t' : ' ';
    return blanks;
}

std::string render(std::string_view file, std::string_view text, Position at, const std::string& message,
                   const std::string& suggestion, std::size_t first_line) {
    const std::string_view line = line_of(text, at.line);
    std::string out(file);
    out += ':' + std::to_string(at.line + first_line - 1) + ':' + std::to_string(at.column) + ": " + message;
    out += "\n    " + printable(line) + "\n    " + indent(line, at.column) + '^';
    if (!suggestion.empty())
        out += '\n' + suggestion;
    return out;
}

}  // namespace

ParseError::ParseError(std::string_view file, std::string_view text, Position where, std::string message_,
                       std::string suggestion_, std::size_t first_line)
    : std::runtime_error(render(file, text, where, message_, suggestion_, first_line)),
      at{where.line + first_line - 1, where.column},
      message(std::move(message_)),
      suggestion(std::move(suggestion_)) {}

}  // namespace callgate
