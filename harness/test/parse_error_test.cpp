// What the notation refuses: where, in which words, and with which remedy.
#include <gtest/gtest.h>

#include "callgate/parse.h"

namespace callgate {
namespace {

struct Mistake {
    const char* text;  // with an @ where the caret belongs
    const char* message;
    const char* suggestion = "";
};

std::ostream& operator<<(std::ostream& out, const Mistake& m) {
    return out << m.text;
}

struct Marked {
    std::string text;
    Position at;
};

Marked unmark(std::string text) {
    Marked marked;
    const std::size_t mark = text.find('@');
    for (const char c : text.substr(0, mark))
        marked.at = c == '\n' ? Position{marked.at.line + 1, 1} : Position{marked.at.line, marked.at.column + 1};
    marked.text = text.erase(mark, 1);
    return marked;
}

// Windows' __vectorcall: under another ABI, or in another language.
struct Misplaced {
    const char* text;
    const char* message;
    Abi abi = Abi::Win64Msvc;
    Language language = Language::C;
};

std::ostream& operator<<(std::ostream& out, const Misplaced& m) {
    return out << m.text;
}

class Vectorcall : public testing::TestWithParam<Misplaced> {};

TEST_P(Vectorcall, IsRefusedWithItsReason) {
    const Marked marked = unmark(GetParam().text);
    try {
        parse({.text = marked.text, .file = "test.c", .language = GetParam().language, .abi = GetParam().abi});
        FAIL() << "accepted";
    } catch (const ParseError& error) {
        EXPECT_EQ(error.message, GetParam().message);
        EXPECT_EQ(error.at.line, marked.at.line);
        EXPECT_EQ(error.at.column, marked.at.column);
    }
}

INSTANTIATE_TEST_SUITE_P(
    All, Vectorcall,
    testing::Values(Misplaced{"long @__vectorcall f(long a);", "System V has no __vectorcall", Abi::Sysv},
                    Misplaced{"long @__vectorcall f(long a);", "__vectorcall is in the notation of C alone",
                              Abi::Win64Gnu, Language::Cxx},
                    Misplaced{"@__vectorcall long f(long a);", "'__vectorcall' stands behind the type of the result"},
                    Misplaced{"long @__vectorcall f(long a, ...);", "a function with '...' is never __vectorcall"},
                    Misplaced{"long @__vectorcall f();", "a __vectorcall function needs a prototype"},
                    Misplaced{"typedef long @__vectorcall t;", "__vectorcall belongs to a function"},
                    Misplaced{"void f(long (@__vectorcall *a));", "__vectorcall belongs to a function"},
                    Misplaced{"void f(long (@__vectorcall a)[2]);", "__vectorcall belongs to a function"}));

class Mistakes : public testing::TestWithParam<Mistake> {};

TEST_P(Mistakes, AreExplained) {
    const Marked marked = unmark(GetParam().text);
    try {
        parse({.text = marked.text, .file = "test.c"});
        FAIL() << "accepted";
    } catch (const ParseError& error) {
        EXPECT_EQ(error.message, GetParam().message);
        EXPECT_EQ(error.suggestion, GetParam().suggestion);
        EXPECT_EQ(error.at.line, marked.at.line);
        EXPECT_EQ(error.at.column, marked.at.column);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Names, Mistakes,
    testing::Values(
        Mistake{"void f(@itn x);", "unknown type 'itn'", "did you mean 'int'?"},
        Mistake{"@viod f(int x);", "unknown type 'viod'", "did you mean 'void'?"},
        Mistake{"@cosnt int f(int x);", "unknown type 'cosnt'", "did you mean 'const'?"},
        Mistake{"@strcut s { int a; };", "unknown type 'strcut'", "did you mean 'struct'?"},
        Mistake{"void f(unsigned itn @x);", "expected ',' or ')' before 'x'", "did you mean 'int'?"},
        Mistake{"void f(@unit64_t);", "unknown type 'unit64_t'", "did you mean 'uint64_t'?"},
        Mistake{"void f(@_m128);", "unknown type '_m128'", "did you mean '__m128'?"},
        Mistake{"typedef int pixel; void f(@pixle);", "unknown type 'pixle'", "did you mean 'pixel'?"},
        Mistake{"struct pair { int a; }; void f(@pair p);", "unknown type 'pair'", "did you mean 'struct pair'?"},
        Mistake{"enum color { R }; void f(@colour p);", "unknown type 'colour'", "did you mean 'enum color'?"},
        Mistake{"struct pair { int a; };\nvoid f(struct @pari p);", "unknown type 'struct pari'",
                "did you mean 'struct pair'?"},
        Mistake{"void f(struct @nowhere p);", "unknown type 'struct nowhere'"},
        Mistake{"@quux f(int x);", "unknown type 'quux'"},
        Mistake{"@quux(int x);", "missing type before 'quux'", "a declaration begins with a type: 'void quux(...);'"},
        Mistake{"enum e { A }; void f(@A);", "unknown type 'A'"},
        Mistake{"void f(int a[@N]);", "'N' is not a constant"},
        Mistake{"enum e { SIZE = 4 }; void f(int a[@SIEZ]);", "'SIEZ' is not a constant", "did you mean 'SIZE'?"},
        Mistake{"void f(int n, int a[@n]);", "'n' is not a constant"}));

INSTANTIATE_TEST_SUITE_P(
    Punctuation, Mistakes,
    testing::Values(Mistake{"struct s { int a; }@\nvoid f(struct s);", "missing ';'",
                            "a definition of a struct, union or enum ends with ';'"},
                    Mistake{"void f(int)@\nvoid g(int);", "missing ';'"}, Mistake{"void f(int)@", "missing ';'"},
                    Mistake{"struct s { int a@ };", "missing ';'"},
                    Mistake{"struct s { int a@ int b; };", "missing ';'"},
                    Mistake{"typedef int T@ void f(T);", "missing ';'"},
                    Mistake{"void f(int a, int b@", "missing ')'", "it closes the '(' of line 1, column 7"},
                    Mistake{"void f(int a@;", "expected ',' or ')' before ';'"},
                    Mistake{"struct s { int a;@", "missing '}'", "it closes the '{' of line 1, column 10"},
                    Mistake{"void f(int a[3@", "missing ']'", "it closes the '[' of line 1, column 13"},
                    Mistake{"void f(int a[3@);", "expected ']' before ')'"},
                    Mistake{"void f(int a @int b);", "expected ',' or ')' before 'int'"},
                    Mistake{"void f(int a,@);", "expected a type before ')'"},
                    Mistake{"void f(...@, int a);", "nothing follows '...'"},
                    Mistake{"void f(int @5);", "expected ',' or ')' before '5'"},
                    Mistake{"void f(int) @g;", "expected ';' before 'g'"},
                    Mistake{"void f(@", "expected a type before the end"}, Mistake{"@)", "expected a type before ')'"},
                    Mistake{"struct @;", "expected a tag or '{' before ';'"},
                    Mistake{"struct @int { };", "expected a tag or '{' before 'int'"},
                    Mistake{"enum e { @};", "expected an enumerator before '}'"},
                    Mistake{"enum e { A @B };", "expected '}' before 'B'"},
                    Mistake{"void f(int (*)@;", "expected ',' or ')' before ';'"},
                    Mistake{"void f(int a[@);", "expected an integer before ')'"}));

INSTANTIATE_TEST_SUITE_P(MissingNames, Mistakes,
                         testing::Values(Mistake{"int @;", "missing name"}, Mistake{"const int *@;", "missing name"},
                                         Mistake{"void @(int);", "missing name of the function"},
                                         Mistake{"typedef int@;", "missing name of the typedef"},
                                         Mistake{"struct s { int @; };", "missing name of the member"},
                                         Mistake{"struct s { int *@; };", "missing name of the member"},
                                         Mistake{"struct s { int @(); };", "missing name of the member"},
                                         Mistake{"struct s { struct t { int a; } @; };", "missing name of the member",
                                                 "or remove the tag: an anonymous member has none"},
                                         Mistake{"struct s { enum { A } @; };", "missing name of the member"},
                                         Mistake{"struct s { struct s @; };", "missing name of the member"}));

INSTANTIATE_TEST_SUITE_P(
    NotInTheNotation, Mistakes,
    testing::Values(
        Mistake{"int @x;", "'x' is a variable: only types and functions are declared",
                "a function reads 'long f(int);'"},
        Mistake{"struct p { int a; };\nstruct p @p;", "'p' is a variable: only types and functions are declared",
                "a function reads 'long f(struct p);'"},
        Mistake{"int (*@p)(int);", "'p' is a variable: only types and functions are declared",
                "a function reads 'long f(int (*)(int));'"},
        Mistake{"void f(void) @{ }", "the notation has no function bodies", "end the declaration with ';'"},
        Mistake{"typedef int T @= 3;", "the notation has no initializers", "end the declaration with ';'"},
        Mistake{"@_Static_assert(1, \"\");", "'_Static_assert' is not in the notation"},
        Mistake{"void f(@typeof(1) x);", "'typeof' is not in the notation"},
        Mistake{"@auto f(void);", "'auto' is not in the notation"},
        Mistake{"@#include <stddef.h>", "the notation has no preprocessor",
                "remove it: size_t, int64_t, va_list, __m128 and the like are built in"},
        Mistake{"int f(void);\n@#define N 3", "the notation has no preprocessor",
                "an enumerator can name a number: enum { N = 4 };"},
        Mistake{"@#pragma pack(1)", "the notation has no preprocessor",
                "write the attribute where it applies, such as __attribute__((packed))"},
        Mistake{"@#if 1", "the notation has no preprocessor",
                "write the declarations as the preprocessor would leave them"},
        Mistake{"enum e @: char { A };", "an enum's type follows from its values in this notation",
                "remove the ':' and the type"},
        Mistake{"@[[noreturn]] void f(void);", "the notation has no [[...]] attributes", "write __attribute__((...))"},
        Mistake{"void f(int @static x);", "'static' has no place here"},
        Mistake{"struct s { @static int a; };", "'static' has no place here"},
        Mistake{"void f(@typedef int x);", "'typedef' has no place here"},
        Mistake{"@register int f(void);", "'register' has no place here"},
        Mistake{"void f(int a[@sizeof(int)]);", "'sizeof' has no place here",
                "write the number: the notation computes no layout"},
        Mistake{"void f(int a[(@sizeof(int))]);", "'sizeof' has no place here",
                "write the number: the notation computes no layout"},
        Mistake{"struct s { _Alignas(@_Alignof(int)) int a; };", "'_Alignof' has no place here",
                "write the number: the notation computes no layout"},
        Mistake{"void f(int a[(@int)3]);", "casts are not in the notation"},
        Mistake{"void f(int __attribute__((@__mode__(DI))) x);", "attribute 'mode' is not in the notation"}));

INSTANTIATE_TEST_SUITE_P(Cxx, Mistakes,
                         testing::Values(Mistake{"@class s { };", "'class' is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"@template <class T> void f(T);", "'template' is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"@namespace n { }", "'namespace' is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"@using T = int;", "'using' is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"struct s { @public: int a; };", "'public' is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"struct s { @virtual void f(); };", "'virtual' is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"struct s { @~s(); };", "a destructor is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"struct s @: base { };", "a base class is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"void f(int @&x);", "a reference is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"void f(int @&&);", "a reference is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"int @&f(void);", "a reference is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"void f(int *@&x);", "a reference is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"void f(@std::string s);", "a qualified name is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"void n@::f(int);", "a qualified name is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"void f(@vector<int> v);", "a template is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"@extern \"C\" { }", "a linkage specification is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"void f(int a @= 3);", "a default argument is C++",
                                                 "C++ is for cases named NAME.cpp, and for explain --lang c++"},
                                         Mistake{"struct s { int @f(int); };", "member 'f' is a function",
                                                 "a pointer to one reads 'long (*f)(int)'; member functions are C++"}));

INSTANTIATE_TEST_SUITE_P(
    Specifiers, Mistakes,
    testing::Values(
        Mistake{"void f(@short double x);", "'short double' is not a type"},
        Mistake{"void f(@long long long x);", "'long long long' is not a type"},
        Mistake{"void f(@signed unsigned x);", "'signed unsigned' is not a type"},
        Mistake{"void f(@unsigned float x);", "'unsigned float' is not a type"},
        Mistake{"void f(@long char x);", "'long char' is not a type"},
        Mistake{"void f(@short long x);", "'short long' is not a type"},
        Mistake{"void f(@unsigned bool x);", "'unsigned bool' is not a type"},
        Mistake{"void f(@long float x);", "'long float' is not a type"},
        Mistake{"void f(@long __int128 x);", "'long __int128' is not a type"},
        Mistake{"void f(@_Complex x);", "'_Complex' is not a type"},
        Mistake{"void f(@_Complex int x);", "'_Complex int' is not a type"},
        Mistake{"void f(@_Complex _Decimal64 x);", "'_Complex _Decimal64' is not a type"},
        Mistake{"void f(@unsigned _Complex double x);", "'unsigned _Complex double' is not a type"},
        Mistake{"void f(int @char x);", "'char' cannot follow 'int'"},
        Mistake{"void f(unsigned @size_t x);", "'size_t' cannot follow 'unsigned'"},
        Mistake{"void f(size_t @int x);", "'int' cannot follow 'unsigned long long'"},
        Mistake{"struct s { int a; }; void f(struct s @int x);", "'int' cannot follow 'struct s'"},
        Mistake{"void f(int @struct s *x);", "'struct' cannot follow 'int'"},
        Mistake{"void f(int @_Atomic(int) x);", "'_Atomic' cannot follow 'int'"},
        Mistake{"void f(@_BitInt(1) x);", "'_BitInt(1)' has too few bits", "a signed _BitInt needs 2: one is the sign"},
        Mistake{"void f(@unsigned _BitInt(0) x);", "'unsigned _BitInt(0)' has too few bits", "it needs 1"},
        Mistake{"void f(_BitInt(@8388609) x);", "the width of _BitInt is too large", "the limit is 8388608"},
        Mistake{"void f(_BitInt(@-1) x);", "the width of _BitInt is negative"},
        Mistake{"void f(_BitInt @x);", "expected '(' before 'x'"},
        Mistake{"void f(_Atomic(@int[3]) x);", "'int [3]' cannot be atomic"},
        Mistake{"typedef int A[3]; void f(_Atomic @A x);", "'int [3]' cannot be atomic"},
        Mistake{"void f(_Atomic(_Atomic(@int)) x);", "'_Atomic(int)' is atomic already"},
        Mistake{"void f(_Atomic(int @x) y);", "a type name declares nothing", "remove 'x'"}));

INSTANTIATE_TEST_SUITE_P(
    Definitions, Mistakes,
    testing::Values(
        Mistake{"struct s { int a; };\nstruct @s { int b; };", "redefinition of 'struct s'",
                "it is first defined in line 1"},
        Mistake{"struct s { struct @s { int a; } b; };", "redefinition of 'struct s'", "it is first defined in line 1"},
        Mistake{"enum e { A };\n\nenum @e { B };", "redefinition of 'enum e'", "it is first defined in line 1"},
        Mistake{"enum e { A, @A };", "redefinition of 'A'", "it is first defined in line 1"},
        Mistake{"typedef int T;\ntypedef int @T;", "redefinition of 'T'", "it is first defined in line 1"},
        Mistake{"typedef int T;\nenum { @T };", "redefinition of 'T'", "it is first defined in line 1"},
        Mistake{"int f(int);\nint @f(int);", "redefinition of 'f'", "it is first defined in line 1"},
        Mistake{"typedef unsigned long @size_t;", "'size_t' is a built-in type",
                "remove this declaration, or choose another name"},
        Mistake{"struct s { int a; }; @union s *f(void);", "'s' is 'struct s'",
                "a tag belongs to one struct, union or enum"},
        Mistake{"struct s { int a; long @a; };", "there are two members 'a'"},
        Mistake{"struct s { int a; @union { int b; struct { int a; }; }; };", "there are two members 'a'"},
        Mistake{"void f(int a, long @a);", "there are two parameters 'a'"},
        Mistake{"enum e { @int };", "'int' is a keyword"}));

INSTANTIATE_TEST_SUITE_P(
    Incomplete, Mistakes,
    testing::Values(Mistake{"struct s;\nvoid f(struct @s x);", "'struct s' is incomplete here",
                            "define it before this line, or use a pointer to it"},
                    Mistake{"struct s;\nstruct @s f(void);", "'struct s' is incomplete here",
                            "define it before this line, or use a pointer to it"},
                    Mistake{"struct s { struct @s inner; };", "'struct s' cannot contain itself",
                            "use a pointer to it"},
                    Mistake{"union u *g(void);\nstruct s { union @u inner; };", "'union u' is incomplete here",
                            "define it before this line, or use a pointer to it"},
                    Mistake{"struct s;\nstruct t { struct @s many[3]; };", "'struct s' is incomplete here",
                            "define it before this line, or use a pointer to it"},
                    Mistake{"enum e;\nvoid f(enum @e);", "'enum e' is incomplete here",
                            "define it before this line, or use a pointer to it"},
                    Mistake{"struct s; typedef struct s S;\nvoid f(@S x);", "'struct s' is incomplete here",
                            "define it before this line, or use a pointer to it"},
                    Mistake{"struct s; typedef void fn(struct s); fn @f;", "'struct s' is incomplete here",
                            "define it before this line, or use a pointer to it"},
                    Mistake{"struct s; struct t { _Alignas(struct @s) int a; };", "'struct s' is incomplete here",
                            "define it before this line, or use a pointer to it"}));

INSTANTIATE_TEST_SUITE_P(Voids, Mistakes,
                         testing::Values(Mistake{"void f(@void x);", "parameter 'x' is void"},
                                         Mistake{"void f(int a, @void);", "'void' must be the only parameter"},
                                         Mistake{"void f(@void, ...);", "'void' must be the only parameter"},
                                         Mistake{"struct s { @void a; };", "a member cannot be void"},
                                         Mistake{"void f(void a@[3]);", "an array of void"},
                                         Mistake{"struct s { void a@[3]; };", "an array of void"},
                                         Mistake{"void f(_Atomic @void *p);", "'void' cannot be atomic"}));

INSTANTIATE_TEST_SUITE_P(
    Arrays, Mistakes,
    testing::Values(
        Mistake{"struct s { int a[@-1]; };", "the size of an array is negative"},
        Mistake{"struct s { int a@[0x7fffffffffffffff]; };", "this type is too large", "the limit is 2^40 bytes"},
        Mistake{"struct s { int a@[1 << 20][1 << 20]; };", "this type is too large", "the limit is 2^40 bytes"},
        Mistake{"typedef int A[1 << 30]; typedef A B@[1 << 10];", "this type is too large", "the limit is 2^40 bytes"},
        Mistake{"struct e { }; struct s { struct e a@[0x7fffffffffffffff]; };", "this type is too large",
                "the limit is 2^40 bytes"},
        Mistake{"struct @s { char a[1L << 39], b[1L << 39], c; };", "this type is too large",
                "the limit is 2^40 bytes"},
        Mistake{"struct s { int a[3]@[]; };", "only the first size of an array can be left out"},
        Mistake{"typedef int @A[];", "this array has no size"},
        Mistake{"struct s { int a@[3](int); };", "an array of functions",
                "pointers to functions read 'long (*name[3])(int)'"},
        Mistake{"int f@(int)[2][3];", "a function cannot return an array", "wrap it in a struct, or return a pointer"},
        Mistake{"int f@(int)[3];", "a function cannot return an array", "wrap it in a struct, or return a pointer"},
        Mistake{"typedef int A[3]; A f@(int);", "a function cannot return an array",
                "wrap it in a struct, or return a pointer"},
        Mistake{"int f@(int)(int);", "a function cannot return a function",
                "return a pointer to it: 'long (*f(void))(int)'"},
        Mistake{"va_list f@(int);", "a function cannot return an array", "wrap it in a struct, or return a pointer"},
        Mistake{"struct s { int @a[]; int b; };", "a flexible array must be the last member"},
        Mistake{"struct s { int @a[]; };", "a flexible array cannot be the only member"},
        Mistake{"struct s { int : 3; int @a[]; };", "a flexible array cannot be the only member"},
        Mistake{"union u { int a; int @b[]; };", "a flexible array in a union"}));

INSTANTIATE_TEST_SUITE_P(
    BitFields, Mistakes,
    testing::Values(Mistake{"struct s { float @a : 3; };", "a bit-field of type 'float'",
                            "the type of a bit-field is an integer or an enum"},
                    Mistake{"struct s { int *@a : 3; };", "a bit-field of type 'int *'",
                            "the type of a bit-field is an integer or an enum"},
                    Mistake{"struct s { _Atomic int @a : 3; };", "a bit-field of type '_Atomic(int)'",
                            "the type of a bit-field is an integer or an enum"},
                    Mistake{"struct s { float @: 3; };", "a bit-field of type 'float'",
                            "the type of a bit-field is an integer or an enum"},
                    Mistake{"struct s { int a : @33; };", "this bit-field is wider than its type", "'int' has 32 bits"},
                    Mistake{"struct s { _Bool a : @2; };", "this bit-field is wider than its type",
                            "'_Bool' has 1 bit"},
                    Mistake{"struct s { char a : @9; };", "this bit-field is wider than its type", "'char' has 8 bits"},
                    Mistake{"struct s { _BitInt(9) a : @10; };", "this bit-field is wider than its type",
                            "'_BitInt(9)' has 9 bits"},
                    Mistake{"enum e { A }; struct s { enum e a : @33; };", "this bit-field is wider than its type",
                            "'enum e' has 32 bits"},
                    Mistake{"struct s { int a : @0; };", "a bit-field of width zero has no name", "remove 'a'"},
                    Mistake{"struct s { int a : @-1; };", "the width of a bit-field is negative"},
                    Mistake{"struct s { @_Alignas(8) int a : 3; };", "_Alignas does not go with a bit-field"}));

INSTANTIATE_TEST_SUITE_P(
    Attributes, Mistakes,
    testing::Values(
        Mistake{"struct s { int a __attribute__((@paked)); };", "attribute 'paked' is not in the notation",
                "did you mean 'packed'?"},
        Mistake{"struct s { int a __attribute__((@mode(DI))); };", "attribute 'mode' is not in the notation"},
        Mistake{"void f(int) __attribute__((@ms_abi));", "attribute 'ms_abi' is not in the notation"},
        Mistake{"struct s { int a __attribute__((aligned(@3))); };", "the alignment is not a power of two"},
        Mistake{"struct s { int a __attribute__((aligned(@0))); };", "the alignment is not a power of two"},
        Mistake{"struct s { int a __attribute__((aligned(@1 << 29))); };", "the alignment is too large",
                "the limit is 268435456"},
        Mistake{"struct s { int a __attribute__((aligned(@-8))); };", "the alignment is negative"},
        Mistake{"struct s { _Alignas(@12) int a; };", "the alignment is not a power of two"},
        Mistake{"struct s { _Alignas(8) int a __attribute__((@aligned(16))); };", "there are two alignments"},
        Mistake{"struct s { _Alignas(int) @_Alignas(long) int a; };", "there are two alignments"},
        Mistake{"struct s { _Alignas(@void) int a; };", "'void' has no alignment"},
        Mistake{"@_Alignas(8) typedef int T;", "_Alignas does not go with a typedef",
                "use __attribute__((aligned(N)))"},
        Mistake{"@_Alignas(8) void f(int);", "the alignment of a function's code is no part of a call"},
        Mistake{"typedef void V __attribute__((@aligned(8)));", "a void type has no alignment"},
        Mistake{"void f(int x __attribute__((@aligned(8))));", "this attribute has no place on a parameter",
                "a typedef can carry it"},
        Mistake{"void f(int x __attribute__((@packed)));", "this attribute has no place on a parameter",
                "a typedef can carry it"},
        Mistake{"typedef struct { int a; } S __attribute__((@packed));",
                "packed belongs to a struct, a union or a member", "write it behind the '}'"},
        Mistake{"void f(int) __attribute__((@packed));", "packed belongs to a struct, a union or a member"},
        Mistake{"enum e { A } __attribute__((@packed));", "packed enums are not in the notation"},
        Mistake{"struct s { int a; }; struct __attribute__((packed)) @s *f(void);",
                "attributes of 'struct s' belong to its definition"},
        Mistake{"__attribute__((packed)) struct @s { int a; };", "these attributes declare nothing",
                "write them behind the '}'"},
        Mistake{"void f(int *@__attribute__((aligned(8))) p);", "attributes behind '*' are not in the notation",
                "put them behind the name"},
        Mistake{"void f(int x __attribute__(@packed));", "expected '((' before 'packed'"},
        Mistake{"void f(_Atomic(int __attribute__((@aligned(8)))) x);", "this attribute needs a declaration",
                "use a typedef"},
        Mistake{"typedef int *P; void f(P p __attribute__((@vector_size(16))));", "a vector of 'int *'",
                "the elements of a vector are integers or floating-point numbers"},
        Mistake{"void f(_Bool b __attribute__((@vector_size(16))));", "a vector of '_Bool'",
                "the elements of a vector are integers or floating-point numbers"},
        Mistake{"struct s { int a; } __attribute__((@vector_size(16)));", "a vector of 'struct s'",
                "the elements of a vector are integers or floating-point numbers"},
        Mistake{"void f(int v __attribute__((@vector_size(12))));",
                "the size of a vector is not a power of two times the size of its elements", "'int' has 4 bytes"},
        Mistake{"void f(int v __attribute__((@vector_size(2))));",
                "the size of a vector is not a power of two times the size of its elements", "'int' has 4 bytes"},
        Mistake{"void f(int v __attribute__((@vector_size(0))));", "the size of a vector is zero"},
        Mistake{"void f(int v __attribute__((vector_size(16), @vector_size(16))));", "there are two vector sizes"}));

INSTANTIATE_TEST_SUITE_P(
    Constants, Mistakes,
    testing::Values(
        Mistake{"void f(int a[@08]);", "this is not an integer of C"},
        Mistake{"void f(int a[@3x]);", "this is not an integer of C"},
        Mistake{"void f(int a[@0x]);", "this is not an integer of C"},
        Mistake{"void f(int a[@1.0]);", "this is not an integer"},
        Mistake{"void f(int a[@99999999999999999999]);", "this integer is too large"},
        Mistake{"void f(int a[@9223372036854775808]);", "this integer is too large"},
        Mistake{"void f(int a[0x7fffffff @+ 1]);", "this overflows its type"},
        Mistake{"void f(int a[0x7fffffffffffffff @* 2]);", "this overflows its type"},
        Mistake{"void f(int a[@-(-0x7fffffff - 1)]);", "this overflows its type"},
        Mistake{"void f(int a[(-0x7fffffffffffffff - 1) @/ -1]);", "this overflows its type"},
        Mistake{"void f(int a[1 @/ 0]);", "this divides by zero"},
        Mistake{"void f(int a[1 @% 0]);", "this divides by zero"},
        Mistake{"void f(int a[1 @<< 32]);", "this shifts by a negative number or by more bits than the type has"},
        Mistake{"void f(int a[1 @>> -1]);", "this shifts by a negative number or by more bits than the type has"},
        Mistake{"void f(int a[@'ab']);", "this is not one character"},
        Mistake{"void f(int a[@'']);", "this is not one character"},
        Mistake{"void f(int a[@'\\q']);", "this is not one character"},
        Mistake{"void f(int a[1 ? 2 @]);", "expected ':' before ']'"},
        Mistake{"void f(int a[(1 @]);", "expected ')' before ']'"},
        Mistake{"enum e { A = 0xffffffffffffffff, @B };", "the value of this enumerator overflows 64 bits"},
        Mistake{"enum e { A = -1, @B = 0xffffffffffffffff };", "the values of this enum need more than 64 bits"}));

INSTANTIATE_TEST_SUITE_P(Characters, Mistakes,
                         testing::Values(Mistake{"void f(int); @/* open", "this comment is not closed",
                                                 "end it with */"},
                                         Mistake{"void f(int a[@'a]);", "this character constant is not closed"},
                                         Mistake{"@\"open", "this string is not closed"},
                                         Mistake{"void f(int @\\ a);", "this character has no place in a declaration"},
                                         Mistake{"void f(int @`a);", "this character has no place in a declaration"},
                                         Mistake{"void f(@itn x); \\", "unknown type 'itn'", "did you mean 'int'?"}));

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    while (times-- > 0)
        all += text;
    return all;
}

std::string message_of(const std::string& text) {
    try {
        parse({.text = text});
        return "accepted";
    } catch (const ParseError& error) {
        return error.message;
    }
}

// However deep, an error and no overflow of the stack.
TEST(Depth, IsLimited) {
    constexpr std::size_t kMany = 20000;
    const std::string in_type = "this type is nested too deeply", in_text = "this is nested too deeply";
    EXPECT_EQ(message_of("void f(int " + repeated("*", kMany) + "p);"), in_type);
    EXPECT_EQ(message_of("void f(int " + repeated("(", kMany) + "p);"), in_text);
    EXPECT_EQ(message_of("void f(" + repeated("int (*)(", kMany)), in_text);
    EXPECT_EQ(message_of(repeated("struct {", kMany)), in_text);
    EXPECT_EQ(message_of("enum { A = " + repeated("(", kMany)), in_text);
    EXPECT_EQ(message_of("enum { A = " + repeated("-", kMany) + "1 };"), in_text);
    EXPECT_EQ(message_of("enum { A = " + repeated("1 ? ", kMany)), in_text);
    EXPECT_EQ(message_of("enum { A = " + repeated("1 ? 1 : ", kMany)), in_text);
    EXPECT_EQ(message_of("void f(int a" + repeated("[1]", kMany) + ");"), in_type);
    EXPECT_EQ(message_of("void f(" + repeated("_Atomic(", kMany)), in_text);
    EXPECT_EQ(message_of("struct s { " + repeated("_Alignas(", kMany)), in_text);
    EXPECT_EQ(message_of("void f(" + repeated("_BitInt(", kMany)), "'_BitInt' is not a constant");
    EXPECT_EQ(message_of("enum { A = 1" + repeated(" + 1", kMany) + " }; int f(int);"), "accepted");
}

TEST(Depth, IsLimitedAcrossTypedefs) {
    std::string pointers = "typedef int *t0;", structs = "struct s0 { int a; };";
    for (int i = 1; i < 100; ++i) {
        const std::string now = std::to_string(i), before = std::to_string(i - 1);
        pointers += "typedef t" + before + " *t" + now + ';';
        structs += "struct s" + now + " { struct s" + before + " a; };";
    }
    EXPECT_EQ(message_of(pointers), "this type is nested too deeply");
    EXPECT_EQ(message_of(structs), "this type is nested too deeply");
}

TEST(Parts, AreLimited) {
    std::string structs = "struct s0 { };", functions = "typedef void t0(int, int);";
    for (int i = 1; i < 40; ++i) {
        const std::string now = std::to_string(i), before = std::to_string(i - 1);
        structs += "struct s" + now + " { struct s" + before + " a, b; };";
        functions += "typedef void t" + now + "(t" + before + ", t" + before + ");";
    }
    EXPECT_EQ(message_of(structs), "this type has too many parts");
    EXPECT_EQ(message_of(functions), "this type has too many parts");
}

std::string rendered(std::string_view text, std::size_t first_line = 1) {
    try {
        parse({.text = text, .file = "case.c", .first_line = first_line});
        return "accepted";
    } catch (const ParseError& error) {
        return error.what();
    }
}

TEST(Rendering, ShowsTheLineAndACaret) {
    EXPECT_EQ(rendered("struct pair { long a, b; };\nlong f(struct pari p);\n"),
              "case.c:2:15: unknown type 'struct pari'\n"
              "    long f(struct pari p);\n"
              "                  ^\n"
              "did you mean 'struct pair'?");
    EXPECT_EQ(rendered("int x"),
              "case.c:1:5: 'x' is a variable: only types and functions are declared\n"
              "    int x\n"
              "        ^\n"
              "a function reads 'long f(int);'");
}

TEST(Rendering, CountsFromTheFirstLine) {
    EXPECT_EQ(rendered("struct s { int a; };\nstruct s { int a; };", 10),
              "case.c:11:8: redefinition of 'struct s'\n"
              "    struct s { int a; };\n"
              "           ^\n"
              "it is first defined in line 10");
}

TEST(Rendering, KeepsTheCaretUnderOddCharacters) {
    EXPECT_EQ(rendered("\tint f(\titn);\r\n"),
              "case.c:1:9: unknown type 'itn'\n"
              "    \tint f(\titn);\n"
              "    \t      \t^\n"
              "did you mean 'int'?");
    EXPECT_EQ(rendered("/* \xc3\xa9 */ itn f();"),
              "case.c:1:10: unknown type 'itn'\n"
              "    /* \xc3\xa9 */ itn f();\n"
              "            ^\n"
              "did you mean 'int'?");
    EXPECT_EQ(rendered("int \x01"),
              "case.c:1:5: this character has no place in a declaration\n"
              "    int ?\n"
              "        ^");
}

TEST(Rendering, HasPlacesAtTheEnd) {
    EXPECT_EQ(rendered("int f(int)\n\n"),
              "case.c:1:11: missing ';'\n"
              "    int f(int)\n"
              "              ^");
}

}  // namespace
}  // namespace callgate
