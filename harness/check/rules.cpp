#include "rules.h"

#include <string>

namespace callgate {
namespace {

// The part of `text` behind a line that begins with `start` and goes on with blanks or its end.
std::string_view after_line(std::string_view text, std::string_view start) {
    for (std::size_t at = text.find(start); at != text.npos; at = text.find(start, at + 1))
        if ((at == 0 || text[at - 1] == '\n') && text.find_first_of(" \n", at) == at + start.size())
            return text.substr(at + start.size());
    return {};
}

// The string behind `key = ` on this line. The catalogue is ours: no escapes, one rule a line.
std::string_view value(std::string_view line, std::string_view key) {
    const std::string opening = std::string(key) + " = \"";
    const std::size_t at = line.find(opening);
    if (at == line.npos)
        return {};
    const std::string_view rest = line.substr(at + opening.size());
    return rest.substr(0, rest.find('"'));
}

}  // namespace

Rule rule(std::string_view id) {
    const std::size_t dot = id.rfind('.');
    if (dot == id.npos)
        return {};
    std::string_view section = after_line(rules_text(), "[" + std::string(id.substr(0, dot)) + "]");
    section = section.substr(0, section.find("\n["));
    const std::string_view rest = after_line(section, id.substr(dot + 1));
    const std::string_view line = rest.substr(0, rest.find('\n'));
    return {value(line, "level"), value(line, "src"), value(line, "says")};
}

}  // namespace callgate
