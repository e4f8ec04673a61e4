// The fixed vocabulary: keywords, built-in types, and finding what a misspelt name was meant to be.
#include <algorithm>
#include <numeric>

#include "scope.h"

namespace callgate::signature {
namespace {

using KeywordTable = std::map<std::string_view, Keyword>;

struct Spellings {
    std::string_view names;
    Keyword keyword;
};

constexpr Spellings kSpellings[] = {
    {"void", {Word::Base, Kind::Void}},
    {"_Bool bool", {Word::Base, Kind::Bool}},
    {"char", {Word::Base, Kind::Char}},
    {"int", {Word::Base, Kind::Int}},
    {"__int128", {Word::Base, Kind::Int128}},
    {"_Float16", {Word::Base, Kind::Float16}},
    {"__bf16", {Word::Base, Kind::BFloat16}},
    {"float _Float32", {Word::Base, Kind::Float}},
    {"double _Float64", {Word::Base, Kind::Double}},
    {"__float128 _Float128", {Word::Base, Kind::Float128}},
    {"_Decimal32", {Word::Base, Kind::Decimal32}},
    {"_Decimal64", {Word::Base, Kind::Decimal64}},
    {"_Decimal128", {Word::Base, Kind::Decimal128}},
    {"signed __signed __signed__", {Word::Signed}},
    {"unsigned", {Word::Unsigned}},
    {"short", {Word::Short}},
    {"long", {Word::Long}},
    {"_Complex __complex __complex__", {Word::Complex}},
    {"_BitInt", {Word::BitInt}},
    {"_Atomic", {Word::Atomic}},
    {"struct", {Word::Struct}},
    {"union", {Word::Union}},
    {"enum", {Word::Enum}},
    {"typedef", {Word::Typedef}},
    {"static extern inline __inline __inline__ _Noreturn", {Word::Storage}},
    {"register", {Word::Register}},
    {"const __const __const__ volatile __volatile __volatile__ restrict __restrict __restrict__ __extension__",
     {Word::Ignored}},
    {"__attribute__ __attribute", {Word::Attribute}},
    {"__vectorcall _vectorcall", {Word::Vectorcall}},
    {"_Alignas alignas", {Word::Alignas}},
    {"_Static_assert static_assert _Thread_local thread_local _Imaginary _Generic _Alignof alignof __alignof__ sizeof "
     "auto constexpr typeof __typeof__ typeof_unqual asm __asm__",
     {Word::Unsupported}},
    {"class template typename namespace using public protected private virtual explicit friend mutable operator "
     "decltype noexcept consteval constinit concept",
     {Word::Cxx}},
};

const KeywordTable& keywords() {
    static const KeywordTable table = [] {
        KeywordTable made;
        for (auto [names, keyword] : kSpellings)
            while (!names.empty()) {
                const std::size_t length = std::min(names.find(' '), names.size());
                made.emplace(names.substr(0, length), keyword);
                names.remove_prefix(std::min(length + 1, names.size()));
            }
        return made;
    }();
    return table;
}

// The types that are 64 bits wide on every x86-64 system are long long here: long is not.
constexpr Builtin kBuiltins[] = {
    {"int8_t", Kind::SignedChar},
    {"uint8_t", Kind::UnsignedChar},
    {"int16_t", Kind::Short},
    {"uint16_t", Kind::UnsignedShort},
    {"int32_t", Kind::Int},
    {"uint32_t", Kind::UnsignedInt},
    {"int64_t", Kind::LongLong},
    {"uint64_t", Kind::UnsignedLongLong},
    {"intptr_t", Kind::LongLong},
    {"uintptr_t", Kind::UnsignedLongLong},
    {"ptrdiff_t", Kind::LongLong},
    {"ssize_t", Kind::LongLong},
    {"size_t", Kind::UnsignedLongLong},
    {"wchar_t", Kind::Int},
    {"char16_t", Kind::UnsignedShort},
    {"char32_t", Kind::UnsignedInt},
    {"__int128_t", Kind::Int128},
    {"__uint128_t", Kind::UnsignedInt128},
    {"__m64", Kind::Int, 2},
    {"__m128", Kind::Float, 4},
    {"__m128d", Kind::Double, 2},
    {"__m128i", Kind::LongLong, 2},
    {"__m256", Kind::Float, 8},
    {"__m256d", Kind::Double, 4},
    {"__m256i", Kind::LongLong, 4},
    {"__m512", Kind::Float, 16},
    {"__m512d", Kind::Double, 8},
    {"__m512i", Kind::LongLong, 8},
    {"va_list", Kind::Array},
    {"__builtin_va_list", Kind::Array},
};

// Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last, last(b.size() + 1), row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        before_last = last;
        last = row;
    }
    return last.back();
}

}  // namespace

const Keyword* find_keyword(std::string_view name) {
    const auto found = keywords().find(name);
    return found == keywords().end() ? nullptr : &found->second;
}

const Builtin* find_builtin(std::string_view name) {
    const auto* found = std::ranges::find(kBuiltins, name, &Builtin::name);
    return found == std::end(kBuiltins) ? nullptr : found;
}

const std::vector<std::string_view>& type_keywords() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> made;
        for (const auto& [name, keyword] : keywords())
            if (keyword.word <= Word::Ignored)
                made.push_back(name);
        return made;
    }();
    return names;
}

const std::vector<std::string_view>& builtin_names() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> made;
        for (const Builtin& builtin : kBuiltins)
            made.push_back(builtin.name);
        return made;
    }();
    return names;
}

std::string nearest(std::string_view name, const std::vector<std::string_view>& candidates) {
    std::size_t best = 3;
    std::string_view found;
    for (const std::string_view candidate : candidates) {
        if (std::max(name.size(), candidate.size()) - std::min(name.size(), candidate.size()) >= best)
            continue;
        const std::size_t steps = distance(name, candidate);
        // Among short names nearly everything is near.
        if (steps < best && steps * 2 <= name.size()) {
            best = steps;
            found = candidate;
        }
    }
    return std::string(found);
}

}  // namespace callgate::signature
