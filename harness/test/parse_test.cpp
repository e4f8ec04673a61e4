// What the notation accepts, and the types it makes of it.
#include "callgate/parse.h"

#include <gtest/gtest.h>

namespace callgate {
namespace {

Unit parsed(std::string_view text) {
    return parse({.text = text, .file = "test.c"});
}

const Type& function(const Unit& unit, std::size_t index = 0) {
    return *unit.functions.at(index).type;
}

// The type of the only parameter of the last function of the text.
std::string spelled(std::string_view text) {
    const Unit unit = parsed(text);
    return spell(*unit.functions.back().type->parameters.at(0).type);
}

// The struct or union that is the first parameter of the last function.
class Record {
public:
    explicit Record(std::string_view text) : unit_(parsed(text)) {}

    const Type& type() const { return *unit_.functions.back().type->parameters.at(0).type; }
    const Member& operator[](std::size_t index) const { return type().members.at(index); }
    const Type& of(std::size_t index) const { return *(*this)[index].type; }

private:
    Unit unit_;
};

struct Spelling {
    const char* written;
    const char* spelled;
};

std::ostream& operator<<(std::ostream& out, const Spelling& s) {
    return out << s.written;
}

class Scalars : public testing::TestWithParam<Spelling> {};

TEST_P(Scalars, HaveOneSpelling) {
    EXPECT_EQ(spelled("void f(" + std::string(GetParam().written) + ");"), GetParam().spelled);
    EXPECT_EQ(spelled("void f(" + std::string(GetParam().written) + " name);"), GetParam().spelled);
    EXPECT_EQ(spell(*function(parsed(std::string(GetParam().written) + " f(void);")).result), GetParam().spelled);
}

INSTANTIATE_TEST_SUITE_P(
    All, Scalars,
    testing::Values(Spelling{"_Bool", "_Bool"}, Spelling{"bool", "_Bool"}, Spelling{"char", "char"},
                    Spelling{"signed char", "signed char"}, Spelling{"char signed", "signed char"},
                    Spelling{"unsigned char", "unsigned char"}, Spelling{"short", "short"},
                    Spelling{"int short signed", "short"}, Spelling{"unsigned short int", "unsigned short"},
                    Spelling{"int", "int"}, Spelling{"signed", "int"}, Spelling{"unsigned", "unsigned int"},
                    Spelling{"long", "long"}, Spelling{"int long unsigned", "unsigned long"},
                    Spelling{"long long", "long long"}, Spelling{"long int long", "long long"},
                    Spelling{"long unsigned long", "unsigned long long"}, Spelling{"__int128", "__int128"},
                    Spelling{"signed __int128", "__int128"}, Spelling{"__int128 unsigned", "unsigned __int128"},
                    Spelling{"__int128_t", "__int128"}, Spelling{"__uint128_t", "unsigned __int128"}));

INSTANTIATE_TEST_SUITE_P(BitInt, Scalars,
                         testing::Values(Spelling{"_BitInt(2)", "_BitInt(2)"},
                                         Spelling{"signed _BitInt(0x11)", "_BitInt(17)"},
                                         Spelling{"unsigned _BitInt(1)", "unsigned _BitInt(1)"},
                                         Spelling{"_BitInt(64 + 64) unsigned", "unsigned _BitInt(128)"},
                                         Spelling{"_BitInt(8388608)", "_BitInt(8388608)"}));

INSTANTIATE_TEST_SUITE_P(Floating, Scalars,
                         testing::Values(Spelling{"_Float16", "_Float16"}, Spelling{"__bf16", "__bf16"},
                                         Spelling{"float", "float"}, Spelling{"_Float32", "float"},
                                         Spelling{"double", "double"}, Spelling{"_Float64", "double"},
                                         Spelling{"long double", "long double"}, Spelling{"double long", "long double"},
                                         Spelling{"__float128", "__float128"}, Spelling{"_Float128", "__float128"},
                                         Spelling{"_Decimal32", "_Decimal32"}, Spelling{"_Decimal64", "_Decimal64"},
                                         Spelling{"_Decimal128", "_Decimal128"},
                                         Spelling{"_Complex float", "_Complex float"},
                                         Spelling{"double _Complex", "_Complex double"},
                                         Spelling{"long _Complex double", "_Complex long double"},
                                         Spelling{"__complex__ _Float16", "_Complex _Float16"},
                                         Spelling{"_Complex __bf16", "_Complex __bf16"},
                                         Spelling{"_Complex __float128", "_Complex __float128"}));

INSTANTIATE_TEST_SUITE_P(Builtin, Scalars,
                         testing::Values(Spelling{"int8_t", "signed char"}, Spelling{"uint8_t", "unsigned char"},
                                         Spelling{"int16_t", "short"}, Spelling{"uint16_t", "unsigned short"},
                                         Spelling{"int32_t", "int"}, Spelling{"uint32_t", "unsigned int"},
                                         Spelling{"int64_t", "long long"}, Spelling{"uint64_t", "unsigned long long"},
                                         Spelling{"size_t", "unsigned long long"}, Spelling{"ssize_t", "long long"},
                                         Spelling{"ptrdiff_t", "long long"}, Spelling{"intptr_t", "long long"},
                                         Spelling{"uintptr_t", "unsigned long long"}, Spelling{"wchar_t", "int"},
                                         Spelling{"char16_t", "unsigned short"}, Spelling{"char32_t", "unsigned int"},
                                         Spelling{"__m64", "__m64"}, Spelling{"__m128", "__m128"},
                                         Spelling{"__m128d", "__m128d"}, Spelling{"__m128i", "__m128i"},
                                         Spelling{"__m256", "__m256"}, Spelling{"__m256d", "__m256d"},
                                         Spelling{"__m256i", "__m256i"}, Spelling{"__m512", "__m512"},
                                         Spelling{"__m512d", "__m512d"}, Spelling{"__m512i", "__m512i"}));

INSTANTIATE_TEST_SUITE_P(Qualified, Scalars,
                         testing::Values(Spelling{"const volatile int", "int"}, Spelling{"int const", "int"},
                                         Spelling{"_Atomic int", "_Atomic(int)"},
                                         Spelling{"_Atomic(long)", "_Atomic(long)"},
                                         Spelling{"int _Atomic const", "_Atomic(int)"},
                                         Spelling{"_Atomic _Atomic int", "_Atomic(int)"},
                                         Spelling{"_Atomic(int *)", "int *_Atomic"}));

class Parameters : public testing::TestWithParam<Spelling> {};

TEST_P(Parameters, AreAdjusted) {
    EXPECT_EQ(spelled("void f(" + std::string(GetParam().written) + ");"), GetParam().spelled);
}

INSTANTIATE_TEST_SUITE_P(
    All, Parameters,
    testing::Values(
        Spelling{"int *p", "int *"}, Spelling{"const char *const *restrict p", "char **"}, Spelling{"void *", "void *"},
        Spelling{"int *_Atomic p", "int *_Atomic"}, Spelling{"int *_Atomic *p", "int *_Atomic *"},
        Spelling{"int a[3]", "int *"}, Spelling{"int a[]", "int *"}, Spelling{"int a[static 4]", "int *"},
        Spelling{"int a[const restrict 4]", "int *"}, Spelling{"int a[2][3]", "int (*)[3]"},
        Spelling{"int a[][3]", "int (*)[3]"}, Spelling{"int [2]", "int *"}, Spelling{"int (*a)[]", "int (*)[]"},
        Spelling{"int *a[2]", "int **"}, Spelling{"int (*a[2])(void)", "int (**)(void)"}, Spelling{"int (a)", "int"},
        Spelling{"int ((a))", "int"}, Spelling{"int f(long)", "int (*)(long)"}, Spelling{"int (long)", "int (*)(long)"},
        Spelling{"int (*)()", "int (*)()"}, Spelling{"int (size_t)", "int (*)(unsigned long long)"},
        Spelling{"int ()", "int (*)()"}, Spelling{"int (...)", "int (*)(...)"},
        Spelling{"int (*cb)(int (*)(void), ...)", "int (*)(int (*)(void), ...)"},
        Spelling{"int (*(*cb)(int))(long)", "int (*(*)(int))(long)"},
        Spelling{"void (*const volatile cb)(void)", "void (*)(void)"}, Spelling{"register int r", "int"},
        Spelling{"long size_t", "long"}, Spelling{"size_t size_t", "unsigned long long"},
        Spelling{"struct unknown *p", "struct unknown *"}, Spelling{"enum unknown *p", "enum unknown *"},
        Spelling{"int class", "int"}, Spelling{"va_list ap", "struct __va_list_tag *"},
        Spelling{"__builtin_va_list", "struct __va_list_tag *"}, Spelling{"va_list *ap", "struct __va_list_tag (*)[1]"},
        Spelling{"float __attribute__((vector_size(16))) v", "float __attribute__((vector_size(16)))"},
        Spelling{"char v __attribute__((__vector_size__(8)))", "char __attribute__((vector_size(8)))"},
        Spelling{"__attribute__((vector_size(32))) double *p", "double __attribute__((vector_size(32))) *"},
        Spelling{"int x __attribute__((unused))", "int"}, Spelling{"int x __attribute__(())", "int"}));

TEST(Functions, KeepTheirNamesAndOrder) {
    const Unit unit = parsed("int first(int a, long), *second(void);\nextern double third();");
    ASSERT_EQ(unit.functions.size(), 3U);
    EXPECT_EQ(unit.functions[0].name, "first");
    EXPECT_EQ(unit.functions[0].type->parameters[0].name, "a");
    EXPECT_EQ(unit.functions[0].type->parameters[1].name, "");
    EXPECT_EQ(unit.functions[1].name, "second");
    EXPECT_EQ(spell(*unit.functions[1].type), "int *(void)");
    EXPECT_EQ(unit.functions[2].at.line, 2U);
    EXPECT_EQ(unit.functions[2].at.column, 15U);
    EXPECT_EQ(function(unit).parameters[0].at.column, 15U);
}

TEST(Functions, TellPrototypesApart) {
    const Unit unit = parsed("int none(void); int old(); int any(...); int some(int, ...); typedef void V; int v(V);");
    EXPECT_TRUE(function(unit, 0).prototyped);
    EXPECT_TRUE(function(unit, 0).parameters.empty());
    EXPECT_FALSE(function(unit, 1).prototyped);
    EXPECT_TRUE(function(unit, 2).prototyped);
    EXPECT_TRUE(function(unit, 2).variadic);
    EXPECT_TRUE(function(unit, 2).parameters.empty());
    EXPECT_TRUE(function(unit, 3).variadic);
    EXPECT_EQ(function(unit, 3).parameters.size(), 1U);
    EXPECT_TRUE(function(unit, 4).parameters.empty());
}

TEST(Functions, MayBeVectorcallOnWindows) {
    const Unit unit =
        parse({.text = "double __vectorcall f(double a); void *_vectorcall g(void);"
                       "int __vectorcall (h)(int); double plain(float __vectorcall callback(float));"
                       "void k(void (__vectorcall *a)(int)); typedef int (__vectorcall *p)(int); void m(p);",
               .abi = Abi::Win64Gnu});
    for (const std::size_t i : {0, 1, 2})
        EXPECT_TRUE(function(unit, i).vectorcall) << i;
    for (const std::size_t i : {3, 4, 5}) {
        EXPECT_FALSE(function(unit, i).vectorcall) << i;
        EXPECT_TRUE(function(unit, i).parameters.at(0).type->element->vectorcall) << i;
    }
    EXPECT_EQ(spell(function(unit, 3)), "double (float (__vectorcall *)(float))");
    EXPECT_EQ(spell(function(unit, 4)), "void (void (__vectorcall *)(int))");
}

TEST(Functions, DropStorage) {
    EXPECT_EQ(parsed("static inline int a(void); extern _Noreturn void b(int); __inline__ int c();").functions.size(),
              3U);
}

TEST(Functions, MayComeFromATypedef) {
    const Unit unit = parsed("typedef long fn(int x, struct s *); fn f, *g(void);");
    EXPECT_EQ(spell(function(unit)), "long (int, struct s *)");
    EXPECT_EQ(spell(function(unit, 1)), "long (*(void))(int, struct s *)");
}

TEST(Functions, ReturnPointersToAnything) {
    EXPECT_EQ(spell(function(parsed("double (*f(int a))[3];"))), "double (*(int))[3]");
    EXPECT_EQ(spell(function(parsed("void (*signal(int, void (*)(int)))(int);"))), "void (*(int, void (*)(int)))(int)");
}

TEST(Vectors, HaveElements) {
    const Unit unit = parsed(
        "void f(__m64, __m128i, __m512d); typedef unsigned char v __attribute__((vector_size(64)));"
        "v g(v);");
    const Type& m64 = *function(unit).parameters[0].type;
    EXPECT_EQ(m64.kind, Kind::Vector);
    EXPECT_EQ(m64.element->kind, Kind::Int);
    EXPECT_EQ(m64.count, 2U);
    EXPECT_EQ(function(unit).parameters[1].type->element->kind, Kind::LongLong);
    EXPECT_EQ(function(unit).parameters[2].type->count, 8U);
    EXPECT_EQ(function(unit).parameters[2].type->tag, "__m512d");
    EXPECT_EQ(function(unit, 1).result->count, 64U);
    EXPECT_EQ(function(unit, 1).result->tag, "");
}

TEST(Vectors, FormOfTheInnermostType) {
    EXPECT_EQ(spell(function(parsed("float f(int) __attribute__((vector_size(16)));"))),
              "float __attribute__((vector_size(16))) (int)");
}

TEST(Typedefs, NameAnyType) {
    EXPECT_EQ(spelled("typedef struct { int x; } grid[2][3]; void f(grid g);"), "struct {...} (*)[3]");
    EXPECT_EQ(spelled("typedef int I, *P, A[4], (*F)(I); void f(F);"), "int (*)(int)");
    EXPECT_EQ(spelled("typedef int I, *P, A[4], (*F)(I); void f(P const *);"), "int **");
    EXPECT_EQ(spelled("int typedef unsigned I; void f(I);"), "unsigned int");
    EXPECT_EQ(spelled("typedef struct s S; struct s { S *next; }; void f(S);"), "struct s");
}

TEST(Typedefs, MayBeHiddenByParametersAndMembers) {
    const Unit unit = parsed("typedef int T; struct s { T T; long va_list; }; void f(T T, struct s size_t);");
    EXPECT_EQ(function(unit).parameters[0].name, "T");
    EXPECT_EQ(function(unit).parameters[1].type->members[1].name, "va_list");
}

TEST(Typedefs, CarryAlignment) {
    const Record record(
        "typedef int I __attribute__((aligned(16))); typedef I J; struct s { J j; I i; };"
        "void f(struct s);");
    EXPECT_EQ(record.of(0).aligned, 16U);
    EXPECT_EQ(record.of(0).kind, Kind::Int);
    EXPECT_EQ(record[0].aligned, 0U);
    EXPECT_EQ(record.of(0).realigns->aligned, 0U);
}

TEST(Typedefs, KeepTheSizeOfWhatTheyRealign) {
    const Record record(
        "typedef struct __attribute__((aligned(32))) { int a; } S; typedef S T __attribute__((aligned(4)));"
        "typedef T U __attribute__((aligned(64))); struct s { U u; }; void f(struct s);");
    EXPECT_EQ(record.of(0).aligned, 64U);
    EXPECT_EQ(record.of(0).realigns->aligned, 32U);
    EXPECT_EQ(record.of(0).realigns->realigns, nullptr);
    EXPECT_EQ(record.of(0).members.size(), 1U);
}

TEST(Typedefs, OfIncompleteTypesAreCompletedWithThem) {
    const Record record(
        "typedef struct s S __attribute__((aligned(64))); typedef _Atomic S A; void g(A *);"
        "struct s { int a, b; } __attribute__((packed)); void f(S);");
    EXPECT_EQ(record.type().members.size(), 2U);
    EXPECT_FALSE(record.type().incomplete);
    EXPECT_TRUE(record.type().packed);
    EXPECT_EQ(record.type().aligned, 64U);
    const Unit unit = parsed("typedef _Atomic(struct s) A; struct s { int a; }; typedef A B; void f(B);");
    EXPECT_TRUE(function(unit).parameters[0].type->atomic);
    EXPECT_EQ(function(unit).parameters[0].type->members.size(), 1U);
}

TEST(Structs, HaveMembers) {
    const Record record(
        "struct s { int a, *b; struct t { char c; } d; double e[2][3]; int (*g)(struct s); };"
        "void f(struct s x);");
    ASSERT_EQ(record.type().members.size(), 5U);
    EXPECT_EQ(record.type().tag, "s");
    EXPECT_EQ(record[1].name, "b");
    EXPECT_EQ(spell(record.of(1)), "int *");
    EXPECT_EQ(spell(record.of(2)), "struct t");
    EXPECT_EQ(record.of(2).members.at(0).name, "c");
    EXPECT_EQ(record.of(3).count, 2U);
    EXPECT_EQ(record.of(3).element->count, 3U);
    EXPECT_EQ(spell(record.of(4)), "int (*)(struct s)");
    EXPECT_EQ(record[0].at.column, 16U);
    EXPECT_EQ(record[0].bit_width, -1);
}

TEST(Structs, MayPointToThemselves) {
    const Record record("struct node { struct node *next; struct node **all[2]; }; void f(struct node n);");
    EXPECT_EQ(record.of(0).element, &record.type());
}

TEST(Structs, MayBeDeclaredBefore) {
    const Record record("struct s; union u; struct s *g(union u *); struct s { int a; }; void f(struct s);");
    EXPECT_FALSE(record.type().incomplete);
    EXPECT_EQ(record.type().members.size(), 1U);
    EXPECT_TRUE(function(parsed("void f(struct opaque *);")).parameters[0].type->element->incomplete);
}

TEST(Structs, MayBeDefinedInPlace) {
    EXPECT_EQ(spelled("struct s { int a; } g(void); void f(struct s);"), "struct s");
    EXPECT_EQ(spelled("void f(struct p { int a; } p);"), "struct p");
}

TEST(Structs, MayBeEmpty) {
    EXPECT_TRUE(Record("struct s { }; void f(struct s);").type().members.empty());
    EXPECT_FALSE(Record("union u { }; void f(union u);").type().incomplete);
}

TEST(Structs, MayHaveAnonymousMembers) {
    const Record record(
        "struct s { union { int a; float b; }; struct { long c; struct { long d; }; }; int e; };"
        "void f(struct s);");
    ASSERT_EQ(record.type().members.size(), 3U);
    EXPECT_EQ(record[0].name, "");
    EXPECT_EQ(record.of(0).kind, Kind::Union);
    EXPECT_EQ(record.of(1).members.at(1).type->members.at(0).name, "d");
}

TEST(Structs, MayEndInAFlexibleArray) {
    const Record record("struct s { int n; long tail[]; }; void f(struct s);");
    EXPECT_TRUE(record.of(1).flexible);
    EXPECT_EQ(record.of(1).count, 0U);
    const Record rows("struct s { int n; long tail[][3]; }; void f(struct s);");
    EXPECT_EQ(spell(rows.of(1)), "long [][3]");
    const Record zero("struct s { long none[0]; int n; }; void f(struct s);");
    EXPECT_FALSE(zero.of(0).flexible);
    EXPECT_EQ(zero.of(0).count, 0U);
    EXPECT_TRUE(Record("struct s { struct { int a; }; int b[]; }; void f(struct s);").of(1).flexible);
}

TEST(Structs, MayHaveAVaList) {
    const Record record("struct s { va_list ap; }; void f(struct s);");
    EXPECT_EQ(record.of(0).kind, Kind::Array);
    EXPECT_EQ(record.of(0).count, 1U);
    const Type& tag = *record.of(0).element;
    ASSERT_EQ(tag.members.size(), 4U);
    EXPECT_EQ(tag.members[1].name, "fp_offset");
    EXPECT_EQ(spell(*tag.members[3].type), "void *");
}

TEST(BitFields, HaveWidths) {
    const Record record(
        "enum e { A = 5 }; struct s { int a : 3, : 0, b : A; unsigned long c : 64; _Bool d : 1;"
        "enum e g : 32; _BitInt(100) h : 99; int : 5; unsigned __int128 i : 128; char j : 8; };"
        "void f(struct s);");
    ASSERT_EQ(record.type().members.size(), 10U);
    EXPECT_EQ(record[0].bit_width, 3);
    EXPECT_EQ(record[1].bit_width, 0);
    EXPECT_EQ(record[1].name, "");
    EXPECT_EQ(record[2].bit_width, 5);
    EXPECT_EQ(record[5].bit_width, 32);
    EXPECT_EQ(record[6].bit_width, 99);
    EXPECT_EQ(record[7].name, "");
    EXPECT_EQ(record[7].bit_width, 5);
}

TEST(BitFields, OfWideEnumsHave64Bits) {
    EXPECT_EQ(Record("enum e { A = 0x100000000 }; struct s { enum e a : 64; }; void f(struct s);")[0].bit_width, 64);
    EXPECT_EQ(Record("enum e { A = -1, B = 0xffffffff }; struct s { enum e a : 64; }; void f(struct s);")[0].bit_width,
              64);
}

TEST(Enums, CountUp) {
    const Unit unit = parsed("enum e { A, B = -2, C, D = 'a', E = 0x7fffffff, F, G = B + 1, H = D * 2, }; enum e f();");
    const auto& values = function(unit).result->enumerators;
    ASSERT_EQ(values.size(), 8U);
    EXPECT_EQ(values[0].value, 0U);
    EXPECT_TRUE(values[1].negative);
    EXPECT_EQ(static_cast<std::int64_t>(values[1].value), -2);
    EXPECT_EQ(static_cast<std::int64_t>(values[2].value), -1);
    EXPECT_EQ(values[3].value, 97U);
    EXPECT_EQ(values[5].value, 0x80000000U);
    EXPECT_EQ(static_cast<std::int64_t>(values[6].value), -1);
    EXPECT_EQ(values[7].value, 194U);
}

TEST(Enums, Hold64Bits) {
    const Unit unit = parsed(
        "enum big { A = 0x7fffffffffffffff, B, C = 0xffffffffffffffff } f(void);"
        "enum low { L = -0x7fffffffffffffff - 1 } g(void);");
    EXPECT_EQ(function(unit).result->enumerators[1].value, 0x8000000000000000U);
    EXPECT_FALSE(function(unit).result->enumerators[2].negative);
    EXPECT_TRUE(function(unit, 1).result->enumerators[0].negative);
    EXPECT_EQ(function(unit, 1).result->enumerators[0].value, 0x8000000000000000U);
}

TEST(Attributes, ApplyToStructs) {
    EXPECT_TRUE(Record("struct __attribute__((packed)) s { int a; }; void f(struct s);").type().packed);
    EXPECT_TRUE(Record("struct s { int a; } __attribute__((__packed__)); void f(struct s);").type().packed);
    EXPECT_TRUE(Record("typedef struct { int a; } __attribute__((packed)) s; void f(s);").type().packed);
    EXPECT_EQ(Record("struct __attribute__((packed, aligned(2))) s { int a; }; void f(struct s);").type().aligned, 2U);
    EXPECT_EQ(
        Record("union u { int a; } __attribute__((packed)) __attribute__((aligned)); void f(union u);").type().aligned,
        16U);
    EXPECT_EQ(Record("struct s { int a; } __attribute__((aligned(1 << 28))); void f(struct s);").type().aligned,
              1U << 28);
}

TEST(Attributes, ApplyToMembers) {
    const Record record(
        "struct s { int a __attribute__((packed)), b; int __attribute__((aligned(8))) c, d;"
        "_Alignas(16) char e; alignas(4) _Alignas(0) char g; _Alignas(double) char h;"
        "long i : 3 __attribute__((packed)); int j __attribute__((aligned)); _Alignas(8) struct { int k; };"
        "}; void f(struct s);");
    EXPECT_TRUE(record[0].packed);
    EXPECT_FALSE(record[1].packed);
    EXPECT_EQ(record[2].aligned, 8U);
    EXPECT_EQ(record[3].aligned, 8U);
    EXPECT_EQ(record[4].aligned, 16U);
    EXPECT_EQ(record[5].aligned, 4U);
    EXPECT_EQ(record[6].aligned, 0U);
    EXPECT_EQ(record[6].aligned_as->kind, Kind::Double);
    EXPECT_TRUE(record[7].packed);
    EXPECT_EQ(record[8].aligned, 16U);
    EXPECT_EQ(record[9].aligned, 8U);
    EXPECT_FALSE(record.type().packed);
    EXPECT_EQ(record.type().aligned, 0U);
}

TEST(Atomic, IsACopy) {
    const Unit unit =
        parsed("struct s { int a; }; void f(_Atomic struct s, struct s, _Atomic(struct s *), struct s *);");
    EXPECT_TRUE(function(unit).parameters[0].type->atomic);
    EXPECT_FALSE(function(unit).parameters[1].type->atomic);
    EXPECT_TRUE(function(unit).parameters[2].type->atomic);
    EXPECT_FALSE(function(unit).parameters[2].type->element->atomic);
    EXPECT_FALSE(function(unit).parameters[3].type->atomic);
}

TEST(Comments, AreSkipped) {
    const Unit unit = parsed("/*---\nrule = \"x\"\n---*/\nint // one\nf(/* two */ int a);\n//@ sysv: a=rdi -> rax\n");
    EXPECT_EQ(spell(function(unit)), "int (int)");
    EXPECT_EQ(unit.functions[0].at.line, 5U);
    EXPECT_TRUE(parsed("").functions.empty());
    EXPECT_TRUE(parsed("// nothing").functions.empty());
    EXPECT_TRUE(parsed(";;").functions.empty());
}

struct Sum {
    const char* expression;
    std::uint64_t value;
};

std::ostream& operator<<(std::ostream& out, const Sum& s) {
    return out << s.expression;
}

class Constants : public testing::TestWithParam<Sum> {};

TEST_P(Constants, AreComputedAsInC) {
    const std::string text = "enum e { SEVEN = 7, BIG = 0x80000000 }; struct s { int a[" +
                             std::string(GetParam().expression) + "]; }; void f(struct s);";
    EXPECT_EQ(Record(text).of(0).count, GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    All, Constants,
    testing::Values(Sum{"10", 10}, Sum{"010", 8}, Sum{"0x1F", 31}, Sum{"0b101", 5}, Sum{"0", 0}, Sum{"7u", 7},
                    Sum{"7UL", 7}, Sum{"7llu", 7}, Sum{"'A'", 65}, Sum{"'\\n'", 10}, Sum{"'\\x1f'", 31},
                    Sum{"'\\''", 39}, Sum{"'\\101'", 65}, Sum{"-'\\xff'", 1}, Sum{"SEVEN", 7}, Sum{"1 + 2 * 3", 7},
                    Sum{"(1 + 2) * 3", 9}, Sum{"10 - 4 - 3", 3}, Sum{"100 / 7 % 5", 4}, Sum{"1 << 4 >> 2", 4},
                    Sum{"1 | 6 & 4 ^ 1", 5}, Sum{"~-8", 7}, Sum{"!0 + !5", 1}, Sum{"3 < 4", 1}, Sum{"3 > 4", 0},
                    Sum{"3 <= 3", 1}, Sum{"3 >= 4", 0}, Sum{"3 == 3", 1}, Sum{"3 != 3", 0}, Sum{"-1 < 0u", 0},
                    Sum{"-1 < 0", 1}, Sum{"-1L < 0u", 1}, Sum{"1 && 2", 1}, Sum{"0 || 0", 0}, Sum{"0 && 1 / 0", 0},
                    Sum{"1 || 1 / 0", 1}, Sum{"1 ? 2 : 3", 2}, Sum{"0 ? 2 : 3", 3}, Sum{"0 ? 1 / 0 : 3", 3},
                    Sum{"0 ? 1 : 0 ? 2 : 3", 3}, Sum{"(1 ? -1 : 0u) > 0", 1}, Sum{"+ + 5", 5}, Sum{"~0u >> 28", 15},
                    Sum{"-8 >> 2 == -2", 1}, Sum{"(0u - 1) / 0x10000000", 15}, Sum{"0xffffffff + 1 == 0", 1},
                    Sum{"0xffffffffL + 1 == 0", 0}, Sum{"BIG >> 31", 1}, Sum{"(1 << 31) < 0", 1},
                    Sum{"18446744073709551615u > 0", 1}, Sum{"-7 / 2 == -3", 1}, Sum{"-7 % 2 == -1", 1}));

TEST(Sizes, UpToTheLimitAreAccepted) {
    EXPECT_EQ(Record("struct s { char a[0xffffff0000]; }; void f(struct s);").of(0).count, 0xffffff0000U);
    const std::string ten(60, '*');
    EXPECT_NO_THROW(parsed("void f(int " + ten + "p);"));
}

TEST(Spell, WritesDeclaratorsInsideOut) {
    Unit unit;
    Type* pointer = unit.make(Kind::Pointer);
    EXPECT_EQ(spell(*pointer), "void *");
    Type* array = unit.make(Kind::Array);
    array->element = pointer;
    array->count = 3;
    EXPECT_EQ(spell(*array), "void *[3]");
    Type* outer = unit.make(Kind::Pointer);
    outer->element = array;
    outer->atomic = true;
    EXPECT_EQ(spell(*outer), "void *(*_Atomic)[3]");
}

TEST(Predicates, SortKinds) {
    Unit unit;
    const auto is = [&unit](bool (*predicate)(const Type&), Kind kind) { return predicate(*unit.make(kind)); };
    for (const Kind kind : {Kind::Bool, Kind::Char, Kind::UnsignedInt128, Kind::BitInt, Kind::Enum})
        EXPECT_TRUE(is(is_integer, kind) && !is(is_floating, kind) && !is(is_aggregate, kind));
    for (const Kind kind : {Kind::Float16, Kind::Double, Kind::Float128, Kind::Decimal128})
        EXPECT_TRUE(!is(is_integer, kind) && is(is_floating, kind) && !is(is_aggregate, kind));
    for (const Kind kind : {Kind::Struct, Kind::Union, Kind::Array})
        EXPECT_TRUE(!is(is_integer, kind) && !is(is_floating, kind) && is(is_aggregate, kind));
    for (const Kind kind : {Kind::Void, Kind::Pointer, Kind::Complex, Kind::Vector, Kind::Function})
        EXPECT_FALSE(is(is_integer, kind) || is(is_floating, kind) || is(is_aggregate, kind));
}

}  // namespace
}  // namespace callgate
