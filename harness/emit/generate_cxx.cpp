// Random signatures in C++: classes with bases, special members and virtual functions, references, pointers to members,
// member functions. Scalars are the plain ones: what C has beyond them the signatures in C are for.
#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "callgate/generate.h"
#include "random.h"

namespace callgate {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 16> scalars = {
    "bool",  "char",  "short",  "unsigned short", "int",         "int",  "unsigned", "long",
    "float", "float", "double", "double",         "signed char", "long", "void *",   "unsigned char"};
constexpr std::array<std::string_view, 4> rare_scalars = {"long double", "__int128", "long double",
                                                          "unsigned __int128"};

// A type around the name that it is declared with.
struct Declared {
    std::string before, after;

    std::string operator()(const std::string& name) const {
        return before + (before.ends_with('*') || before.ends_with('&') ? "" : " ") + name + after;
    }
};

struct Class {
    std::string name;
    std::set<std::string> ancestors;  // itself too: none may be a base twice, which of them is meant would be unclear
    std::vector<std::string> virtuals;
    bool is_union = false;
    bool is_base = true;   // of others: it has no private base, whose name nobody could say behind it
    bool is_plain = true;  // as C has it: may be a union's member, and pass through `...`
};

class CxxGenerator {
public:
    CxxGenerator(std::uint64_t seed, std::uint64_t index) : random_(~seed, index) {}

    Generated generate() {
        for (unsigned i = random_.below(4); i > 0; --i)
            define_class("");
        const unsigned count = random_.one_in(4) ? 6 + random_.below(6) : random_.below(6);
        const bool variadic = count > 0 && random_.one_in(10);
        const unsigned named = variadic ? 1 + random_.below(count) : count;
        const std::string result = random_.one_in(8) ? "void" : result_type();
        std::string parameters, call;
        for (unsigned i = 0; i < count; ++i) {
            const bool plain = variadic;
            const Declared type = plain ? Declared{plain_type(), ""} : parameter_type();
            if (i < named)
                parameters += (i == 0 ? "" : ", ") + type(fmt::format("a{}", i + 1));
            call += fmt::format("{}({})", i == 0 ? "" : ", ", type(""));
        }
        if (variadic)
            parameters += ", ...";
        const std::string function = result + (result.ends_with('&') ? "" : " ") + "f(" + parameters + ");";
        if (!variadic && random_.one_in(5)) {
            define_class(function);
            return {types_, ""};
        }
        return {types_ + function, variadic ? "f(" + call + ")" : ""};
    }

private:
    std::string scalar() {
        return std::string(random_.one_in(12) ? random_.pick(Names(rare_scalars)) : random_.pick(Names(scalars)));
    }

    const Class* known_class() {
        return classes_.empty() ? nullptr : &classes_[random_.below(static_cast<unsigned>(classes_.size()))];
    }

    std::string plain_type() {
        const Class* known = known_class();
        return known != nullptr && known->is_plain && random_.one_in(3) ? known->name : scalar();
    }

    std::string value_type() {
        const Class* known = known_class();
        return known != nullptr && random_.one_in(2) ? known->name : scalar();
    }

    std::string result_type() {
        if (random_.one_in(10))
            return value_type() + (random_.one_in(3) ? " &&" : " &");
        return value_type();
    }

    // What only C++ has.
    Declared pointer_like() {
        const Class* known = known_class();
        switch (random_.below(known == nullptr ? 3 : 5)) {
            case 0:
                return {value_type() + " &", ""};
            case 1:
                return {value_type() + " &&", ""};
            case 2:
                return {"decltype(nullptr)", ""};
            case 3:
                return {scalar() + " " + known->name + "::*", ""};
            default:
                return {scalar() + " (" + known->name + "::*", ")(" + scalar() + ")"};
        }
    }

    Declared parameter_type() { return random_.one_in(6) ? pointer_like() : Declared{value_type(), ""}; }

    // ---- classes. The last one of a member function on trial ends with it.

    void define_class(const std::string& function) {
        Class made{.name = fmt::format("s{}", classes_.size() + 1), .ancestors = {}, .virtuals = {}};
        made.ancestors.insert(made.name);
        made.is_union = function.empty() && random_.one_in(10);
        const std::string bases = made.is_union ? "" : bases_of(made);
        std::string body;
        const unsigned members = made.is_union ? 1 + random_.below(3) : random_.one_in(6) ? 0 : 1 + random_.below(4);
        bool open = true;
        for (unsigned i = 0; i < members; ++i) {
            if (!made.is_union && random_.one_in(15)) {
                open = !open;
                made.is_plain = false;
                body += open ? "public: " : "private: ";
            }
            body += member(made) + "; ";
        }
        if (!open)
            body += "public: ";
        if (!made.is_union && random_.one_in(2))
            body += methods(made);
        if (!function.empty()) {
            made.is_plain = false;
            body += function + " ";
        }
        types_ += fmt::format("{} {}{} {{ {}}};\n", made.is_union ? "union" : "struct", made.name, bases, body);
        classes_.push_back(std::move(made));
    }

    std::string bases_of(Class& made) {
        std::string text;
        for (unsigned wanted = random_.one_in(3) ? 1 + random_.below(2) : 0; wanted > 0; --wanted) {
            const Class* base = known_class();
            if (base == nullptr || base->is_union || !base->is_base ||
                std::ranges::any_of(base->ancestors, [&](const auto& a) { return made.ancestors.contains(a); }))
                continue;
            const bool is_private = random_.one_in(12);
            made.is_base = made.is_base && !is_private;
            text += fmt::format("{} {}{}", text.empty() ? " :" : ",", is_private ? "private " : "", base->name);
            made.ancestors.insert(base->ancestors.begin(), base->ancestors.end());
            made.virtuals.insert(made.virtuals.end(), base->virtuals.begin(), base->virtuals.end());
            made.is_plain = false;
        }
        return text;
    }

    std::string member(Class& made) {
        const std::string name = fmt::format("m{}", ++members_);
        const Class* known = known_class();
        if (known != nullptr && random_.one_in(4) && (known->is_plain || !made.is_union)) {
            made.is_plain = made.is_plain && known->is_plain;
            // What has no default constructor no subject can make an array of.
            return fmt::format("{} {}{}", known->name, name, known->is_plain && random_.one_in(4) ? "[2]" : "");
        }
        if (random_.one_in(10)) {
            const std::array<std::string_view, 3> units = {"int", "unsigned", "unsigned char"};
            const std::string_view unit = random_.pick(Names(units));
            return fmt::format("{} {} : {}", unit, name, 1 + random_.below(unit == "unsigned char" ? 8 : 32));
        }
        if (!made.is_union && random_.one_in(12)) {
            made.is_plain = false;
            return pointer_like()(name);
        }
        return scalar() + " " + name + (random_.one_in(7) ? fmt::format("[{}]", 1 + random_.below(3)) : "");
    }

    std::string methods(Class& made) {
        std::string text;
        const auto add = [&](const std::string& method) {
            text += method + "; ";
            made.is_plain = false;
        };
        const std::string& s = made.name;
        if (random_.one_in(3))
            switch (random_.below(6)) {
                case 0:
                    add(fmt::format("{0}({0} &&)", s));
                    break;
                case 1:
                    add(fmt::format("{0}({0} &&) = default", s));
                    break;
                case 2:
                    add(fmt::format("{0}(const {0} &) = delete", s));
                    break;
                case 3:
                    add(fmt::format("{0}(const {0} &) = default", s));
                    break;
                default:
                    add(fmt::format("{0}(const {0} &)", s));
            }
        if (random_.one_in(3)) {
            const bool is_virtual = random_.one_in(4), given = random_.one_in(4);
            add(fmt::format("{}~{}(){}", is_virtual ? "virtual " : "", s, given ? " = default" : ""));
        }
        if (random_.one_in(6))
            add(fmt::format("{0} &operator=(const {0} &)", s));
        if (random_.one_in(6))
            add(fmt::format("{}(int)", s));
        if (random_.one_in(5)) {
            made.virtuals.push_back(fmt::format("v{}", ++virtuals_));
            add(fmt::format("virtual void {}()", made.virtuals.back()));
        } else if (!made.virtuals.empty() && random_.one_in(2)) {
            add(fmt::format("void {}()", made.virtuals[random_.below(static_cast<unsigned>(made.virtuals.size()))]));
        } else if (random_.one_in(6)) {
            add(fmt::format("{}void g()", random_.one_in(2) ? "static " : ""));
        }
        return text;
    }

    Random random_;
    std::string types_;
    std::vector<Class> classes_;
    unsigned members_ = 0, virtuals_ = 0;
};

}  // namespace

Generated generate_cxx(std::uint64_t seed, std::uint64_t index) {
    return CxxGenerator(seed, index).generate();
}

}  // namespace callgate
