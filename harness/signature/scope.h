// What names mean in one text, and how large its types can be.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "callgate/types.h"
#include "constant.h"

namespace callgate::signature {

// Bounds, so that no later module overflows an integer or its stack on a type that was accepted.
inline constexpr unsigned kMaxDepth = 64;
inline constexpr std::uint64_t kMaxSize = std::uint64_t{1} << 40;
inline constexpr std::uint64_t kMaxLeaves = std::uint64_t{1} << 16;
inline constexpr std::uint64_t kMaxAligned = std::uint64_t{1} << 28;
inline constexpr std::uint64_t kMaxBitInt = 8388608;

struct Extent {
    unsigned depth = 1;        // of types in types; a pointer to an aggregate counts as two
    std::uint64_t size = 0;    // in bytes, at most
    std::uint64_t align = 1;   // in bytes, at most
    std::uint64_t leaves = 1;  // scalars, arrays counted as one element: the cost of a walk over the type
};

// What an ordinary name, one that is no tag, stands for.
struct Entity {
    enum class Kind : std::uint8_t { Typedef, Constant, Function };

    Kind kind = Kind::Typedef;
    TypeRef type = nullptr;
    Value value = {};
    Position at = {0, 0};  // line 0: built in
};

struct Tag {
    Type* type = nullptr;
    Position at;  // of the first mention
    bool being_defined = false;
};

struct Scope {
    std::map<std::string, Tag, std::less<>> tags;
    std::map<std::string, Entity, std::less<>> names;
    std::map<Kind, TypeRef> scalars;
    std::unordered_map<TypeRef, Extent> extents;
    std::unordered_multimap<TypeRef, Type*> copies;  // qualified or realigned copies of types still incomplete
};

// A type that needs no declaration: an alias of `kind`, or a vector of `count` of them.
struct Builtin {
    std::string_view name;
    Kind kind = Kind::Void;
    unsigned count = 0;
};
const Builtin* find_builtin(std::string_view name);
const std::vector<std::string_view>& builtin_names();

// The parts of declaration specifiers.
enum class Word : std::uint8_t {
    Base,  // a type by itself: Keyword::kind
    Signed,
    Unsigned,
    Short,
    Long,
    Complex,
    BitInt,
    Atomic,
    Struct,
    Union,
    Enum,
    Typedef,
    Storage,   // accepted on functions, and dropped
    Register,  // accepted on parameters, and dropped
    Ignored,
    Attribute,
    Alignas,
    Vectorcall,
    Unsupported,
    Cxx,  // a name of its own in C
};

struct Keyword {
    Word word = Word::Unsupported;
    Kind kind = Kind::Void;
};
const Keyword* find_keyword(std::string_view name);
const std::vector<std::string_view>& type_keywords();  // those worth suggesting

// The candidate nearest to `name`, or empty where none is near.
std::string nearest(std::string_view name, const std::vector<std::string_view>& candidates);

}  // namespace callgate::signature
