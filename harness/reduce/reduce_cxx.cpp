// Reductions in C++, of the text itself: a class is not taken apart, but what is written in it is left out or written
// plainer, and whatever still is a text of the notation is a reduction. What no longer is used goes too.
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "../signature/lexer.h"
#include "callgate/reduce.h"

namespace callgate {
namespace {

using signature::lex;
using signature::Token;

// Of tokens: [begin, end).
struct Range {
    std::size_t begin = 0, end = 0;

    std::size_t size() const { return end - begin; }
};

struct Text {
    explicit Text(std::string of) : text(std::move(of)), tokens(lex(text)) {}
    Text(const Text&) = delete;
    Text& operator=(const Text&) = delete;

    std::size_t offset(std::size_t token) const {
        return static_cast<std::size_t>(tokens[token].text.data() - text.data());
    }
    std::string_view operator[](std::size_t token) const { return tokens[token].text; }
    bool is(std::size_t token, std::string_view word) const {
        return token < tokens.size() && tokens[token].text == word;
    }

    // The text with other words in the place of these tokens. What stood between them and the next stays with it.
    std::string with(Range range, std::string_view instead = "") const {
        const std::size_t from = offset(range.begin), to = range.size() == 0 ? from : offset(range.end);
        std::string made = text.substr(0, from);
        made += instead;
        if (to < text.size() && std::string_view(";,)").find(text[to]) != std::string_view::npos)
            made.erase(made.find_last_not_of(' ') + 1);
        if (!instead.empty() && tokens[range.end].is_name())
            made += ' ';
        return made + text.substr(to);
    }

    std::string text;
    std::vector<Token> tokens;
};

// The token behind the bracket that closes the one at `open`.
std::size_t behind_bracket(const Text& t, std::size_t open) {
    std::size_t depth = 0;
    for (std::size_t i = open; i < t.tokens.size(); ++i) {
        depth += t.is(i, "(") || t.is(i, "{") || t.is(i, "[") ? 1 : 0;
        if ((t.is(i, ")") || t.is(i, "}") || t.is(i, "]")) && --depth == 0)
            return i + 1;
    }
    return t.tokens.size() - 1;
}

// The items of a list, with what separates them.
std::vector<Range> items(const Text& t, Range inside, std::string_view separator) {
    std::vector<Range> found;
    std::size_t begin = inside.begin;
    for (std::size_t i = inside.begin; i < inside.end;) {
        if (t.is(i, "(") || t.is(i, "{") || t.is(i, "[")) {
            i = behind_bracket(t, i);
            continue;
        }
        if (t.is(i, separator)) {
            found.push_back({begin, i});
            begin = i + 1;
        }
        ++i;
    }
    if (begin < inside.end)
        found.push_back({begin, inside.end});
    return found;
}

// The text without one item of a comma-separated list.
std::string without(const Text& t, const std::vector<Range>& list, std::size_t i) {
    if (i + 1 < list.size())
        return t.with({list[i].begin, list[i + 1].begin});
    return t.with({i == 0 ? list[i].begin : list[i].begin - 1, list[i].end});
}

struct ClassText {
    Range whole, bases, body;  // `bases` without the colon
    std::string_view tag;
};

std::vector<ClassText> classes(const Text& t) {
    std::vector<ClassText> found;
    for (std::size_t i = 0; i + 2 < t.tokens.size(); ++i) {
        const bool key = t.is(i, "struct") || t.is(i, "union") || t.is(i, "class");
        if (!key || !t.tokens[i + 1].is_name() || !(t.is(i + 2, "{") || t.is(i + 2, ":")))
            continue;
        const auto open =
            static_cast<std::size_t>(std::find_if(t.tokens.begin() + static_cast<std::ptrdiff_t>(i), t.tokens.end(),
                                                  [](const Token& token) { return token.is("{"); }) -
                                     t.tokens.begin());
        if (open >= t.tokens.size())
            break;
        const std::size_t end = behind_bracket(t, open);
        found.push_back({.whole = {i, std::min(end + 1, t.tokens.size() - 1)},
                         .bases = {std::min(i + 3, open), open},
                         .body = {open + 1, end - 1},
                         .tag = t[i + 1]});
    }
    return found;
}

// Without the classes that neither the text nor the call names.
std::string tidy(std::string text, const std::string& call) {
    const Text called(call);
    for (;;) {
        const Text t(text);
        const auto unused = [&](const ClassText& c) {
            const auto elsewhere = [&](std::size_t i) {
                return t[i] == c.tag && (i < c.whole.begin || i >= c.whole.end);
            };
            for (std::size_t i = 0; i < t.tokens.size(); ++i)
                if (elsewhere(i))
                    return false;
            if (std::ranges::find(called.tokens, c.tag, &Token::text) != called.tokens.end())
                return false;
            return c.whole.end + 1 < t.tokens.size();  // the last may hold the function itself
        };
        const auto all = classes(t);
        const auto found = std::ranges::find_if(all, unused);
        if (found == all.end())
            return text;
        text = t.with(found->whole);
    }
}

std::uint64_t weight_of(std::string_view word, const std::set<std::string_view>& tags) {
    static constexpr std::array light = {"long", "int", "double"};
    static constexpr std::array heavy = {"char", "short", "float", "bool", "unsigned", "signed", "decltype"};
    if (word == "void" || word == ";" || word == ",")
        return 0;
    if (std::ranges::find(light, word) != light.end())
        return 1;
    return std::ranges::find(heavy, word) != heavy.end() || tags.contains(word) ? 2 : 1;
}

std::uint64_t weight_of(const Text& t) {
    std::set<std::string_view> tags;
    for (const ClassText& c : classes(t))
        tags.insert(c.tag);
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i + 1 < t.tokens.size(); ++i)
        sum += weight_of(t[i], tags);
    return sum;
}

// ---- the places that can be made smaller

class CxxReducer {
public:
    CxxReducer(const std::string& text, const std::string& call) : text_(text), call_(call) {
        for (const ClassText& c : classes(text_))
            tags_.insert(c.tag);
    }

    std::vector<Written> candidates() {
        for (std::size_t i = text_.tokens.size(); i-- > 1;)
            if (text_.is(i, "(") && text_.is(i - 1, "f")) {
                function(i - 1);
                break;
            }
        for (const ClassText& c : classes(text_))
            of_class(c);
        return std::move(found_);
    }

private:
    void add(std::string text, std::string call) {
        text = tidy(std::move(text), call);
        found_.push_back({.declaration = std::move(text), .call = std::move(call)});
    }
    void add(std::string text) { add(std::move(text), call_.text); }

    static std::vector<Range> arguments(const Text& t, std::size_t open) {
        return items(t, {open + 1, behind_bracket(t, open) - 1}, ",");
    }

    void function(std::size_t name) {
        const std::vector<Range> parameters = arguments(text_, name + 1);
        const std::vector<Range> given = call_.tokens.size() > 2 ? arguments(call_, 1) : std::vector<Range>();
        const std::size_t count = std::max(parameters.size(), given.size());
        for (std::size_t i = 0; i < count; ++i) {
            const bool named = i < parameters.size() && !text_.is(parameters[i].begin, "...");
            const std::string call = i < given.size() ? without(call_, given, i) : call_.text;
            if (named || i < given.size())
                add(named ? without(text_, parameters, i) : text_.text, call);
        }
        if (!parameters.empty() && text_.is(parameters.back().begin, "..."))
            add(without(text_, parameters, parameters.size() - 1), "");  // the arguments of the call are lost
        std::size_t begin = name;
        while (begin > 0 && !text_.is(begin - 1, ";") && !text_.is(begin - 1, "}") && !text_.is(begin - 1, "{") &&
               !text_.is(begin - 1, ":"))
            --begin;
        add(text_.with({begin, name}, "void"));
        for (const std::string to : {"long", "double", "int"}) {
            add(text_.with({begin, name}, to));
            for (std::size_t i = 0; i < count; ++i) {
                const auto declared = i < parameters.size() ? declarator(parameters[i]) : std::nullopt;
                const std::string call = i < given.size() ? call_.with(given[i], "(" + to + ")") : call_.text;
                if (declared)
                    add(text_.with(parameters[i], to + " " + std::string(*declared)), call);
                else if (i >= parameters.size() || text_.is(parameters[i].begin, "..."))
                    add(text_.text, call);
            }
        }
        of_types({begin, behind_bracket(text_, name + 1)});
    }

    // Of the function: a value instead of its address, and one class instead of another.
    void of_types(Range declaration) {
        for (std::size_t i = declaration.begin; i < declaration.end; ++i) {
            if (text_.is(i, "&") || text_.is(i, "&&") || text_.is(i, "*"))
                add(text_.with({i, i + 1}));
            if (tags_.contains(text_[i]))
                for (const std::string_view other : tags_)
                    if (other != text_[i])
                        add(text_.with({i, i + 1}, other));
        }
    }

    // What a parameter is called.
    std::optional<std::string_view> declarator(Range parameter) const {
        for (std::size_t i = parameter.end; i-- > parameter.begin;)
            if (const std::string_view word = text_[i]; text_.tokens[i].is_name() && !tags_.contains(word) &&
                                                        word.size() > 1 && word.back() >= '0' && word.back() <= '9' &&
                                                        !word.starts_with('_'))
                return word;
        return std::nullopt;
    }

    void of_class(const ClassText& c) {
        const std::vector<Range> bases = items(text_, c.bases, ",");
        for (std::size_t i = 0; i < bases.size(); ++i)
            add(bases.size() == 1 ? text_.with({bases[0].begin - 1, bases[0].end}) : without(text_, bases, i));
        for (Range entry : items(text_, c.body, ";")) {
            while (text_.is(entry.begin + 1, ":") && entry.size() > 2) {  // `private:`
                add(text_.with({entry.begin, entry.begin + 2}));
                entry.begin += 2;
            }
            if (entry.size() == 0)
                continue;
            add(text_.with({entry.begin, entry.end + 1}));
            of_entry(entry);
        }
    }

    void of_entry(Range entry) {
        bool is_function = false;
        for (std::size_t i = entry.begin; i < entry.end; ++i) {
            is_function |= text_.is(i, "(");
            if (text_.is(i, "virtual") || text_.is(i, "unsigned") || text_.is(i, "signed") || text_.is(i, "static"))
                add(text_.with({i, i + 1}));
            if (text_.is(i, "=") || (text_.is(i, ":") && text_.tokens[i + 1].kind == Token::Kind::Number))
                add(text_.with({i, i + 2}));
            if (text_.is(i, "["))
                add(text_.with({i, behind_bracket(text_, i)}));
        }
        if (is_function)
            return;
        std::size_t name = entry.end;
        for (std::size_t i = entry.begin; i < entry.end && !text_.is(i, "[") && !text_.is(i, ":"); ++i)
            if (text_.tokens[i].is_name())
                name = i;
        if (name < entry.end && name > entry.begin)
            for (const std::string_view to : {"long", "int", "double"})
                add(text_.with({entry.begin, name}, to));
    }

    Text text_, call_;
    std::set<std::string_view> tags_;
    std::vector<Written> found_;
};

}  // namespace

std::vector<Written> cxx_reductions(const std::string& text, const std::string& call, Abi abi) {
    const auto weigh = [](const Written& w) { return weight_of(Text(w.declaration + '\n' + w.call)); };
    const std::uint64_t now = weigh({.declaration = text, .call = call});
    std::vector<Written> found;
    std::set<std::string> seen;
    for (Written& w : CxxReducer(text, call).candidates()) {
        w.weight = weigh(w);
        if (w.weight >= now || !seen.insert(w.declaration + '\n' + w.call).second)
            continue;
        try {
            const BatchItem item =
                make_item({.text = w.declaration, .language = Language::Cxx, .abi = abi}, {.text = w.call});
            const std::string& name = item.job.signature.function->name;
            if (name == "f" || name.ends_with("::f"))
                found.push_back(std::move(w));
        } catch (const ParseError&) {
            continue;  // a base that is needed, a member function called, ...
        }
    }
    std::ranges::stable_sort(found, {}, &Written::weight);
    return found;
}

}  // namespace callgate
