#include "callgate/hand.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace callgate {
namespace {

std::string_view trim(std::string_view s) {
    while (!s.empty() && (s.front() == ' ' || s.front() == '\t'))
        s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r'))
        s.remove_suffix(1);
    return s;
}

std::vector<std::string_view> words(std::string_view s) {
    std::vector<std::string_view> result;
    while (!(s = trim(s)).empty()) {
        const std::size_t end = std::min(s.find_first_of(" \t"), s.size());
        result.push_back(s.substr(0, end));
        s.remove_prefix(end);
    }
    return result;
}

// The model's answer in the spelling of a case.
std::string spelled(const Placed& placed) {
    if (placed.places.empty())
        return "none";
    if (placed.by_reference)
        return "&" + name(placed.places[0]);
    if (placed.in_memory())
        return name(placed.places[0]);
    std::string text;
    for (const Place& p : placed.places) {
        if (p.where == Where::Stack && !text.empty() && p.offset != placed.places[0].offset && text.ends_with("stack"))
            continue;
        text += (text.empty() ? "" : "+") + name(p);
    }
    return text;
}

// A pointer to the result that is not the first argument names its register.
std::string spelled_result(const Placement& placement, Abi abi) {
    if (placement.hidden_pointer)
        return (placement.hidden_register == convention(abi).integer_arguments[0]
                    ? ""
                    : std::string(gpr_name(placement.hidden_register))) +
               "&rax";
    return placement.result.type->kind == Kind::Void ? "void" : spelled(placement.result);
}

class Reader {
public:
    Reader(std::string_view file, std::string_view text) : file_(file), text_(text) {}

    CaseReading read() {
        for (std::size_t at = 0; at < text_.size();) {
            const std::size_t end = std::min(text_.find('\n', at), text_.size());
            lines_.push_back(text_.substr(at, end - at));
            at = end + 1;
        }
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const std::string_view l = trim(lines_[i]);
            if (!l.starts_with("//@"))
                continue;
            statement(i + 1, trim(l.substr(3)));
        }
        if (reading_.calls.empty() && reading_.problems.empty())
            problem(std::max<std::size_t>(1, lines_.size()), "",
                    "the case has no placement: add a line `//@ sysv: a=rdi -> rax`");
        return std::move(reading_);
    }

private:
    // `sysv: PLACES`, `layout win64: ...`: what is to be read, for which ABIs, behind the colon what is said.
    void statement(std::size_t line, std::string_view text) {
        const std::size_t colon = std::min(text.find(':'), text.size());
        std::string_view head = trim(text.substr(0, colon));
        const std::string_view rest = trim(text.substr(std::min(colon + 1, text.size())));
        const bool is_layout = head == "layout" || head.starts_with("layout ");
        if (is_layout)
            head = trim(head.substr(6));
        const std::vector<Abi> meant = is_layout && head.empty() ? std::vector{Abi::Sysv} : abis_of(head);
        if (meant.empty())
            problem(line, text,
                    "unknown ABI: write `//@ sysv: ...` (or win64, win64-gnu, win64-msvc, win64-ms_abi, or "
                    "layout)");
        for (const Abi abi : meant)
            is_layout ? layout(line, rest, abi) : places(line, rest, abi);
    }

    // `win64`: every flavour of it. What C++ adds to functions with the attribute nobody says.
    std::vector<Abi> abis_of(std::string_view word) const {
        const bool cxx = language_of(file_) == Language::Cxx;
        std::vector<Abi> found;
        for (const Abi abi : abis)
            if (name(abi) == word || (word == "win64" && is_win64(abi) && !(cxx && abi == Abi::Win64MsAbi)))
                found.push_back(abi);
        return found;
    }

    void problem(std::size_t line, std::string_view where, std::string message, bool disagreement = false) {
        const std::string_view source = line <= lines_.size() ? lines_[line - 1] : std::string_view();
        const bool inside =
            !where.empty() && where.data() >= source.data() && where.data() <= source.data() + source.size();
        const std::size_t column = inside ? static_cast<std::size_t>(where.data() - source.data()) + 1 : 1;
        std::string rendered = std::string(file_) + ":" + std::to_string(line) + ":" + std::to_string(column) + ": " +
                               message + "\n    " + std::string(source) + "\n    " + std::string(column - 1, ' ') + "^";
        reading_.problems.push_back({line, column, std::move(message), std::move(rendered), disagreement});
    }

    std::optional<BatchItem> item(std::size_t line, std::string_view call, Abi abi) {
        try {
            return make_item({.text = text_, .file = file_, .language = language_of(file_), .abi = abi},
                             {.text = call, .file = file_, .first_line = line});
        } catch (const ParseError& e) {
            reading_.problems.push_back({e.at.line, e.at.column, e.message, e.what(), false});
            return std::nullopt;
        }
    }

    void places(std::size_t line, std::string_view rest, Abi abi) {
        std::string_view call;
        if (rest.starts_with("call ")) {
            const std::size_t colon = rest.find("):");
            if (colon == std::string_view::npos)
                return problem(line, rest, "a call ends in `):`, the places follow");
            call = trim(rest.substr(5, colon + 1 - 5));
            rest = trim(rest.substr(colon + 2));
        }
        std::optional<BatchItem> parsed = item(line, call, abi);
        if (!parsed)
            return;
        const Type& type = *parsed->job.signature.function->type;
        if (call.empty() && (type.variadic || !type.prototyped))
            return problem(line, rest,
                           "a variadic or unprototyped function needs its call: `//@ sysv: call f(1, 2.0): ...`");
        compare(line, rest, parsed->job);
        reading_.calls.push_back({std::string(call), std::move(*parsed)});
    }

    void compare(std::size_t line, std::string_view rest, const SignatureJob& job) {
        const std::size_t arrow = rest.find("->");
        if (arrow == std::string_view::npos)
            return problem(line, rest, "the places end in `-> RESULT`");
        const std::string_view result = trim(rest.substr(arrow + 2));
        Model model({}, job.abi);
        const Placement placement = model.place(job.signature);
        const std::string says =
            job.abi == Abi::Sysv ? "the model says " : "the model says of " + std::string(name(job.abi)) + " ";
        std::map<std::string, std::string, std::less<>> model_says;
        for (const Placed& a : placement.arguments)
            model_says[a.name] = spelled(a);
        if (placement.counts_vectors)
            model_says["al"] = std::to_string(placement.vectors);
        for (const std::string_view word : words(rest.substr(0, arrow))) {
            const std::size_t equals = word.find('=');
            if (equals == std::string_view::npos) {
                problem(line, word, "expected NAME=PLACE");
                continue;
            }
            const auto found = model_says.find(word.substr(0, equals));
            if (found == model_says.end()) {
                problem(
                    line, word,
                    "there is no argument '" + std::string(word.substr(0, equals)) + "', or it has its place already");
                continue;
            }
            if (found->second != word.substr(equals + 1))
                problem(line, word, says + found->first + "=" + found->second, true);
            model_says.erase(found);
        }
        for (const auto& [name, place] : model_says)
            if (name != "al")
                problem(line, rest, "no place is written for '" + name + "'");
        if (const std::string wanted = spelled_result(placement, job.abi); result != wanted)
            problem(line, result, says + "-> " + wanted, true);
    }

    // layout: struct s: size=16 align=8 a=0 b=@67:5
    void layout(std::size_t line, std::string_view rest, Abi abi) {
        const std::size_t colon = rest.find(':');
        if (colon == std::string_view::npos)
            return problem(line, rest, "expected `layout: struct s: size=N align=N member=OFFSET`");
        const std::string_view tag = trim(rest.substr(0, colon));
        std::optional<BatchItem> parsed = item(line, first_call(), abi);
        if (!parsed)
            return;
        const Type* type = find(*parsed, tag);
        if (type == nullptr)
            return problem(line, tag, "no argument or result has the type '" + std::string(tag) + "'");
        Model model({}, abi);
        const Layout& l = model.layout(type);
        std::map<std::string, std::string, std::less<>> model_says = {{"size", std::to_string(l.size)},
                                                                      {"align", std::to_string(l.align)}};
        for (const BaseField& b : l.bases)
            model_says[":" + spell(*b.type)] = std::to_string(b.offset);
        members(model, *type, 0, model_says);
        for (const std::string_view word : words(rest.substr(colon + 1))) {
            const std::size_t equals = std::min(word.find('='), word.size());
            const auto found = model_says.find(word.substr(0, equals));
            if (found == model_says.end())
                problem(line, word, "there is no member '" + std::string(word.substr(0, equals)) + "'");
            else if (equals == word.size() || found->second != word.substr(equals + 1))
                problem(line, word, "the model says " + found->first + "=" + found->second, true);
        }
    }

    std::string_view first_call() const {
        for (const std::string_view l : lines_) {
            const std::size_t at = l.find(": call "), end = l.find("):");
            if (trim(l).starts_with("//@") && at != std::string_view::npos && end != std::string_view::npos)
                return trim(l.substr(at + 7, end + 1 - at - 7));
        }
        return {};
    }

    static void members(Model& model, const Type& type, std::uint64_t base,
                        std::map<std::string, std::string, std::less<>>& out) {
        for (const Field& f : model.layout(&type).fields) {
            const std::uint64_t bit = base + f.bit_offset;
            if (f.member->bit_width >= 0)
                out[f.member->name] = "@" + std::to_string(bit) + ":" + std::to_string(f.bit_size);
            else if (f.member->name.empty())
                members(model, *f.member->type, bit, out);
            else
                out[f.member->name] = std::to_string(bit / 8);
        }
    }

    static const Type* find(const BatchItem& item, std::string_view tag) {
        std::vector<const Type*> open = {item.job.signature.function->type->result}, seen;
        open.insert(open.end(), item.job.signature.arguments.begin(), item.job.signature.arguments.end());
        while (!open.empty()) {
            const Type* t = open.back();
            open.pop_back();
            if (t == nullptr || std::ranges::find(seen, t) != seen.end())
                continue;
            seen.push_back(t);
            if (is_class(*t) && spell(*t) == tag)
                return t;
            open.push_back(t->element);
            open.push_back(t->owner);
            for (const Base& b : t->bases)
                open.push_back(b.type);
            for (const Member& m : t->members)
                open.push_back(m.type);
        }
        return nullptr;
    }

    std::string_view file_, text_;
    std::vector<std::string_view> lines_;
    CaseReading reading_;
};

}  // namespace

CaseReading read_case(std::string_view file, std::string_view text) {
    return Reader(file, text).read();
}

}  // namespace callgate
