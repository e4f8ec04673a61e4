#include "callgate/generate.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "random.h"

namespace callgate {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 13> integers = {
    "_Bool",    "char", "signed char",   "unsigned char", "short",  "unsigned short",    "int",
    "unsigned", "long", "unsigned long", "long long",     "void *", "unsigned long long"};
constexpr std::array<std::string_view, 2> floats = {"float", "double"};
constexpr std::array<std::string_view, 14> rare = {
    "__int128",        "unsigned __int128",    "long double",       "_Float16",    "__bf16",
    "__float128",      "_Decimal32",           "_Decimal64",        "_Decimal128", "_Complex float",
    "_Complex double", "_Complex long double", "_Complex _Float16", "__int128"};
constexpr std::array<std::string_view, 8> vectors = {"__m64",  "__m128",  "__m128d", "__m128i",
                                                     "__m256", "__m256d", "__m128",  "__m512"};
constexpr std::array<std::string_view, 5> elements = {"char", "short", "int", "float", "double"};

// What Microsoft's text speaks of, and what GCC and Clang do alike beyond it.
constexpr std::array<std::string_view, 4> win64_rare = {"__int128", "unsigned __int128", "long double", "long double"};
constexpr std::array<std::string_view, 4> win64_vectors = {"__m64", "__m128", "__m128d", "__m128i"};

// Those that __vectorcall has registers for, alone or up to four in a struct. Of __m64 its text is silent.
constexpr std::array<std::string_view, 8> vectorcall_vectors = {"float",   "double",  "float",  "double",
                                                                "__m128d", "__m128i", "__m128", "__m256"};

class Generator {
public:
    Generator(std::uint64_t seed, std::uint64_t index, Abi abi) : random_(seed, index), win64_(is_win64(abi)) {}

    Generated generate() {
        // Few arguments often, many now and then: registers run out at six and at eight.
        const unsigned count = random_.one_in(3) ? 6 + random_.below(10) : random_.below(7);
        const bool variadic = count > 0 && random_.one_in(8);
        bool unprototyped = !variadic && count > 0 && random_.one_in(40);
        vectorcall_ = win64_ && !variadic && !unprototyped && random_.one_in(5);
        const unsigned named = variadic ? 1 + random_.below(count) : count;
        const std::string result = random_.one_in(8) ? "void" : type();
        std::string parameters, call;
        for (unsigned i = 0; i < count; ++i) {
            std::string t = type();
            if ((i >= named || unprototyped) && t.starts_with("_Atomic("))
                t = t.substr(8, t.size() - 9);  // without a parameter there is a value alone, which is not atomic
            if (i < named)
                parameters += fmt::format("{}{} a{}", i == 0 ? "" : ", ", t, i + 1);
            call += fmt::format("{}({})", i == 0 ? "" : ", ", t);
        }
        if (variadic)
            parameters += ", ...";
        if (parameters.empty())
            parameters = "void";
        // psABI 3.2.3: wide vectors want a prototype.
        const std::string text = types_ + call;
        const bool wide = text.find("__m256") != std::string::npos || text.find("__m512") != std::string::npos ||
                          text.find("vector_size(32)") != std::string::npos;
        unprototyped = unprototyped && !wide;
        if (unprototyped)
            parameters = "";
        return {types_ + result + (vectorcall_ ? " __vectorcall" : "") + " f(" + parameters + ");",
                variadic || unprototyped ? "f(" + call + ")" : ""};
    }

private:
    std::string scalar() {
        const unsigned n = random_.below(100);
        if (n < 50)
            return std::string(random_.pick(Names(integers)));
        if (n < 78)
            return std::string(random_.pick(Names(floats)));
        if (n < 92)
            return std::string(random_.pick(win64_ ? Names(win64_rare) : Names(rare)));
        if (n < 97)
            return std::string(random_.pick(vectorcall_ ? Names(vectorcall_vectors)
                                            : win64_    ? Names(win64_vectors)
                                                        : Names(vectors)));
        if (win64_ || random_.one_in(3))
            return uncommon();
        const unsigned bits = random_.one_in(8)   ? 129 + random_.below(200)
                              : random_.one_in(3) ? 65 + random_.below(64)
                                                  : 2 + random_.below(63);
        return fmt::format("{}_BitInt({})", random_.one_in(2) ? "unsigned " : "", bits);
    }

    // Types that need a definition of their own, or are seldom met.
    std::string uncommon() {
        const unsigned kind = random_.below(5);
        switch (win64_ && kind != 0 ? 4 : kind) {
            case 0: {
                const std::string tag = fmt::format("e{}", ++enums_);
                const std::string_view last = random_.one_in(3)              ? "-1"
                                              : random_.one_in(3) && !win64_ ? "0x100000000"
                                                                             : "7";
                types_ += fmt::format("enum {0} {{ {0}a, {0}b = {1} }};\n", tag, last);
                return "enum " + tag;
            }
            case 1: {
                const std::string alias = fmt::format("v{}", ++aliases_);
                const std::string_view element = random_.pick(Names(elements));
                types_ += fmt::format("typedef {} {} __attribute__((vector_size({})));\n", element, alias,
                                      8U << random_.below(3));
                return alias;
            }
            case 2: {
                const std::string alias = fmt::format("t{}", ++aliases_);
                const std::string_view of = random_.pick(Names(integers));
                types_ +=
                    fmt::format("typedef {} {} __attribute__((aligned({})));\n", of, alias, 8U << random_.below(2));
                return alias;
            }
            case 3:
                return fmt::format("_Atomic({})", random_.pick(Names(integers)));
            default:
                return fmt::format("{} *", random_.pick(Names(integers)));
        }
    }

    std::string type() {
        if (vectorcall_ && random_.one_in(3))
            return random_.one_in(2) ? std::string(random_.pick(Names(vectorcall_vectors))) : vector_aggregate();
        if (!tags_.empty() && random_.one_in(6))
            return tags_[random_.below(static_cast<unsigned>(tags_.size()))];
        return random_.one_in(3) ? aggregate(0) : scalar();
    }

    // Small ones mostly: two eightbytes is where it gets interesting.
    std::string aggregate(unsigned depth) {
        const bool is_union = random_.one_in(6);
        const unsigned members = 1 + random_.below(random_.one_in(4) ? 7 : 3);
        std::string body;
        bool named = false;
        for (unsigned i = 0; i < members; ++i) {
            const std::string text = member(i, depth);
            if (win64_ && is_union && text == "int : 0")  // Microsoft's text tells what it does in a struct
                continue;
            named |= !text.starts_with("int : ") && !text.starts_with("unsigned : ");
            body += text + "; ";
        }
        if (!named)  // C11 6.7.2.1: without a named member the behaviour is undefined
            body += fmt::format("char m{}; ", members);
        if (!win64_ && !is_union && body.find(" m") != std::string::npos && random_.one_in(60))
            body += fmt::format("{} rest[]; ", random_.pick(Names(integers)));
        std::string attributes;
        if (win64_)
            ;  // how an over-aligned one is passed is not said
        else if (random_.one_in(25))
            attributes = " __attribute__((packed))";
        else if (random_.one_in(25))
            attributes = fmt::format(" __attribute__((aligned({})))", random_.one_in(2) ? 16 : 32);
        const std::string tag = fmt::format("{} s{}", is_union ? "union" : "struct", tags_.size() + 1);
        types_ += fmt::format("{} {{ {}}}{};\n", tag, body, attributes);
        tags_.push_back(tag);
        return tag;
    }

    std::string vector_aggregate() {
        const std::string_view element = random_.pick(Names(vectorcall_vectors));
        const unsigned count = 1 + random_.below(random_.one_in(8) ? 6 : 4);
        const bool is_array = random_.one_in(2);
        std::string body = is_array ? fmt::format("{} m[{}]; ", element, count) : "";
        for (unsigned i = 0; i < count && !is_array; ++i)
            body += fmt::format("{} m{}; ", element, i);
        tags_.push_back(fmt::format("struct s{}", tags_.size() + 1));
        types_ += fmt::format("{} {{ {}}};\n", tags_.back(), body);
        return tags_.back();
    }

    std::string member(unsigned index, unsigned depth) {
        if (random_.one_in(12))
            return bit_field(index);
        if (random_.one_in(80))
            return random_.one_in(2) ? "int : 0" : fmt::format("unsigned : {}", 1 + random_.below(31));
        if (depth == 0 && random_.one_in(40))
            return fmt::format("{} {{ {} n{}; {} o{}; }}", random_.one_in(2) ? "struct" : "union", scalar(), index,
                               scalar(), index);
        const std::string t = depth < 2 && random_.one_in(6) ? aggregate(depth + 1) : scalar();
        const bool aligned_alias = t[0] == 't';  // an array of it may be no whole number of alignments
        std::string array = !aligned_alias && random_.one_in(7) ? fmt::format("[{}]", 1 + random_.below(4)) : "";
        if (!array.empty() && random_.one_in(8))
            array += fmt::format("[{}]", 1 + random_.below(3));
        const std::string_view attribute = win64_               ? ""
                                           : random_.one_in(60) ? " __attribute__((packed))"
                                           : random_.one_in(60) ? " __attribute__((aligned(16)))"
                                                                : "";
        return fmt::format("{} m{}{}{}", t, index, array, attribute);
    }

    std::string bit_field(unsigned index) {
        struct Unit {
            std::string_view type;
            unsigned bits;
        };
        static constexpr std::array<Unit, 6> units = {{{"signed char", 8},
                                                       {"unsigned short", 16},
                                                       {"unsigned", 32},
                                                       {"signed int", 32},
                                                       {"unsigned long", 64},
                                                       {"_Bool", 1}}};
        const Unit& unit = random_.pick(std::span<const Unit>(units));
        const std::string_view longer = win64_ && unit.bits == 64 ? " long" : "";  // there long may have 32 bits
        return fmt::format("{}{} m{} : {}", unit.type, longer, index, 1 + random_.below(unit.bits));
    }

    Random random_;
    bool win64_;
    bool vectorcall_ = false;
    std::string types_;
    std::vector<std::string> tags_;
    unsigned enums_ = 0, aliases_ = 0;
};

}  // namespace

Generated generate(std::uint64_t seed, std::uint64_t index, Abi abi) {
    return Generator(seed, index, abi).generate();
}

}  // namespace callgate
