// The C and C++ types of the signature notation, as plain data. The parser makes them, everything else only reads them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "callgate/abi.h"

namespace callgate {

namespace signature {
struct Scope;
}

enum class Language : std::uint8_t { C, Cxx };

enum class Kind : std::uint8_t {
    Void,
    Bool,
    Char,
    SignedChar,
    UnsignedChar,
    Short,
    UnsignedShort,
    Int,
    UnsignedInt,
    Long,
    UnsignedLong,
    LongLong,
    UnsignedLongLong,
    Int128,
    UnsignedInt128,
    BitInt,
    Float16,
    BFloat16,
    Float,
    Double,
    LongDouble,
    Float128,
    Decimal32,
    Decimal64,
    Decimal128,
    Pointer,        // to anything; `element` is the pointee where it is known, else null
    NullPointer,    // C++: decltype(nullptr)
    Reference,      // C++: to `element`; `rvalue` for &&
    MemberPointer,  // C++: to a member of `owner`, `element` is its type: a function's is Function
    Enum,
    Complex,  // `element` is Float16, BFloat16, Float, Double, LongDouble or Float128
    Vector,   // `element` x `count`; __m64 to __m512 are vectors with a `tag`
    Array,    // `element` x `count`; inside aggregates only (parameters decay)
    Struct,
    Union,
    Function,  // behind pointers only
};

struct Position {
    std::size_t line = 1;    // 1-based
    std::size_t column = 1;  // 1-based, in bytes
};

struct Type;
using TypeRef = const Type*;

struct Member {
    std::string name;  // empty: unnamed bit-field, or anonymous struct or union
    TypeRef type = nullptr;
    int bit_width = -1;  // -1: not a bit-field
    bool packed = false;
    unsigned aligned = 0;          // 0: none; else the member's own aligned(N) or _Alignas(N), in bytes
    TypeRef aligned_as = nullptr;  // _Alignas(type): at least the alignment of that type, which the ABI decides
    Position at;
    bool open = true;  // C++: public
};

struct Base {
    TypeRef type = nullptr;
    bool open = true;  // public
    Position at;
};

// C++: what is declared in a class and is no data. Of constructors only those that copy or move matter to a call.
struct Method {
    enum class What : std::uint8_t { Ordinary, Constructor, Copy, Move, CopyAssign, MoveAssign, Destructor };
    // How it is defined at its first declaration.
    enum class Given : std::uint8_t { Elsewhere, Default, Delete };

    What what = What::Ordinary;
    Given given = Given::Elsewhere;
    std::string name = {};   // Ordinary
    TypeRef type = nullptr;  // Ordinary: Kind::Function, without `this`
    bool is_virtual = false;
    bool pure = false;
    bool is_static = false;
    bool open = true;
    Position at;
};

struct Parameter {
    std::string name;  // empty: unnamed
    TypeRef type = nullptr;
    Position at;
};

struct Enumerator {
    std::string name;
    bool negative = false;
    std::uint64_t value = 0;  // two's complement where negative
};

struct Type {
    Kind kind = Kind::Void;
    std::string tag;  // struct, union, enum: its tag, empty where it has none; vector: "__m128" and the like
    TypeRef element = nullptr;
    std::uint64_t count = 0;   // array, vector: number of elements
    bool flexible = false;     // array: a flexible array member, `count` is 0
    unsigned bits = 0;         // BitInt: N. long and long double: of their value, which the ABI decides
    bool is_unsigned = false;  // BitInt: unsigned _BitInt(N)
    bool atomic = false;
    bool packed = false;         // struct, union
    unsigned aligned = 0;        // any type: aligned(N) on the type or on a typedef of it; 0: none
    TypeRef realigns = nullptr;  // set where `aligned` came with a typedef: it then replaces the alignment (and may
                                 // lower it), and the size stays that of the type pointed to here
    bool incomplete = false;     // struct, union, enum: declared and not defined; behind pointers only
    std::vector<Member> members;
    std::vector<Enumerator> enumerators;
    bool cxx = false;         // struct, union: a class of C++
    std::vector<Base> bases;  // of a class
    std::vector<Method> methods;
    bool rvalue = false;      // Reference
    TypeRef owner = nullptr;  // MemberPointer
    // Kind::Function
    TypeRef result = nullptr;
    std::vector<Parameter> parameters;
    bool variadic = false;
    bool prototyped = true;   // false: `long f()`
    bool vectorcall = false;  // Windows x64: `long __vectorcall f(void)`
};

struct Function {
    std::string name;
    TypeRef type = nullptr;  // Kind::Function; of a member function, its first parameter is `this`
    Position at;
    TypeRef owner = nullptr;  // the class of a member function: `name` is "s::f"
    std::size_t method = 0;   // its index in owner->methods
};

// Owns every type of one text. Move only.
class Unit {
public:
    Type* make(Kind kind);  // a new type owned by this unit, of the width that the ABI gives it

    Language language = Language::C;
    Abi abi = Abi::Sysv;
    std::vector<Function> functions;
    std::shared_ptr<signature::Scope> scope;  // the names of the text, for parse_call; private to the parser

private:
    std::vector<std::unique_ptr<Type>> types_;
};

bool is_integer(const Type& type);    // _Bool, character, integer, __int128, _BitInt, enum
bool is_floating(const Type& type);   // real binary and decimal floating types
bool is_aggregate(const Type& type);  // struct, union, array
bool is_class(const Type& type);      // struct, union

// The type in C, without the members of aggregates: "struct pair", "unsigned long", "_BitInt(17)", "long *".
std::string spell(const Type& type);

}  // namespace callgate
