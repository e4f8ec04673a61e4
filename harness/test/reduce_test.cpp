// Signatures written anew and made smaller, over random ones and over those that need every form of the notation.
#include "callgate/reduce.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "callgate/generate.h"
#include "support.h"

namespace callgate {
namespace {

using test::item_of;
using testing::Contains;
using testing::IsEmpty;

Bytes plan_of(const BatchItem& item) {
    return encode(Plan{{plan_signature(item.job)}});
}

std::vector<std::string> smaller(std::string_view declaration, std::string_view call = {}) {
    const BatchItem item = item_of(declaration, call);
    std::vector<std::string> found;
    for (const Written& w : reductions(item.job.signature))
        found.push_back(w.call.empty() ? w.declaration : w.declaration + " " + w.call);
    return found;
}

class Rewritten : public testing::TestWithParam<const char*> {};

// The places and values are those of the original.
TEST_P(Rewritten, MeansTheSame) {
    const BatchItem item = item_of(GetParam());
    const Written written = write_signature(item.job.signature);
    EXPECT_EQ(plan_of(item_of(written.declaration, written.call)), plan_of(item)) << written.declaration;
}

INSTANTIATE_TEST_SUITE_P(
    All, Rewritten,
    testing::Values(
        "void f(void);", "long f();",
        "struct n { struct n *next; const char *name; int x; }; void **f(struct n a, char **b);",
        "enum e { a, b = -3, c = -9223372036854775807 - 1 }; enum e f(enum e x);",
        "typedef float v __attribute__((vector_size(32))); v f(v a, __m512 b);",
        "typedef int i8 __attribute__((aligned(8))); struct s { char a; i8 b; }; struct s f(i8 x, struct s y);",
        "typedef int a16[4] __attribute__((aligned(16))); struct s { char a; a16 b; }; void f(struct s x);",
        "struct s { int a : 3, : 4, : 0; union { int b; float c[2][3]; }; _Alignas(double) char d; }; void f(struct "
        "s);",
        "struct { long a; short b __attribute__((packed)); } __attribute__((aligned(32))) f(_Complex double);",
        "struct s { double a; int b[]; }; struct s f(_Atomic(int) x, _BitInt(70) y, unsigned _BitInt(3) z);",
        "struct s { _Atomic(long) a; struct { int b; } c[2]; }; struct t { struct s a; } ; void f(struct t, struct "
        "s);"));

TEST(Rewritten, RandomOnesMeanTheSame) {
    for (std::uint64_t i = 0; i < 3000; ++i) {
        const Generated g = generate(11, i);
        const BatchItem item = item_of(g.declaration, g.call);
        const Written written = write_signature(item.job.signature);
        ASSERT_EQ(plan_of(item_of(written.declaration, written.call)), plan_of(item)) << g.declaration << g.call;
    }
}

TEST(Reductions, OfRandomOnesAreLighterAndWellFormed) {
    for (std::uint64_t i = 0; i < 300; ++i) {
        const Generated g = generate(12, i);
        const BatchItem item = item_of(g.declaration, g.call);
        std::uint64_t last = 0;
        for (const Written& w : reductions(item.job.signature)) {
            const BatchItem less = item_of(w.declaration, w.call);
            ASSERT_LT(weight(less.job.signature), weight(item.job.signature)) << w.declaration;
            ASSERT_GE(w.weight, last) << "the lightest come first";
            last = w.weight;
        }
    }
}

TEST(Reductions, KeepOrDropVectorcall) {
    const char* declared = "struct s1 { double m1, m2; };\nstruct s1 __vectorcall f(struct s1 a, double *b);";
    const BatchItem item = item_of(declared, {}, Abi::Win64Msvc);
    const Written written = write_signature(item.job.signature, Names::Anew);
    EXPECT_EQ(written.declaration,
              "struct s1 { double m1; double m2; };\nstruct s1 __vectorcall f(struct s1 a, double *b);");
    std::vector<std::string> smaller;
    for (const Written& w : reductions(item.job.signature))
        smaller.push_back(w.declaration);
    EXPECT_THAT(smaller, Contains("struct s1 { double m1; double m2; };\nstruct s1 f(struct s1 a, double *b);"));
    EXPECT_THAT(smaller, Contains("struct s1 { double m1; double m2; };\nstruct s1 __vectorcall f(struct s1 a);"));
    EXPECT_THAT(smaller,
                Contains("struct s1 { double m1; double m2; };\nvoid __vectorcall f(struct s1 a, double *b);"));
}

TEST(Reductions, EndWithNothing) {
    EXPECT_THAT(smaller("void f(void);"), IsEmpty());
}

TEST(Reductions, DropArgumentsResultAndDots) {
    EXPECT_THAT(smaller("long f(int a, double b);"), Contains("long f(double a);"));
    EXPECT_THAT(smaller("long f(int a, double b);"), Contains("long f(int a);"));
    EXPECT_THAT(smaller("long f(int a);"), Contains("void f(int a);"));
    EXPECT_THAT(smaller("long f(int a, ...);", "f(1, (__m128))"), Contains("long f(int a, __m128 b);"));
    EXPECT_THAT(smaller("long f(int a, ...);", "f(1, (__m128))"), Contains("long f(int a, ...); f((int))"));
    EXPECT_THAT(smaller("long f();", "f(1, 2.0)"), Contains("long f(int a, double b);"));
}

TEST(Reductions, MakeTypesPlainer) {
    EXPECT_THAT(smaller("void f(_Decimal64 x);"), Contains("void f(double a);"));
    EXPECT_THAT(smaller("void f(int x[3]);"), Contains("void f(long a);"));
    EXPECT_THAT(smaller("void f(_Atomic(short) x);"), Contains("void f(short a);"));
    EXPECT_THAT(smaller("void f(double x);"), testing::ElementsAre("void f(void);"));
}

TEST(Reductions, TakeAggregatesApart) {
    const auto s = smaller(
        "struct t { float c; }; struct s { char a[4]; int b : 3; struct t d; } __attribute__((packed)); void f(struct "
        "s x);");
    EXPECT_THAT(s, Contains("struct s2 { float m3; };\nstruct s1 { int m1 : 3; struct s2 m2; } "
                            "__attribute__((packed));\nvoid f(struct s1 a);"))
        << "without a member";
    EXPECT_THAT(s, Contains(testing::HasSubstr("char m1[2];")));
    EXPECT_THAT(s, Contains(testing::HasSubstr("int m2; ")));
    EXPECT_THAT(s, Contains(testing::HasSubstr("struct s2 m3; };\n"))) << "not packed";
    EXPECT_THAT(s, Contains(testing::HasSubstr("float m3;"))) << "the member in place of its struct";
    EXPECT_THAT(smaller("union u { long a; float b; }; void f(union u x);"),
                Contains("struct s1 { long m1; float m2; };\nvoid f(struct s1 a);"));
    EXPECT_THAT(smaller("struct s { double a; }; void f(struct s x);"), Contains("void f(double a);"));
    EXPECT_THAT(smaller("struct s { int a; } __attribute__((aligned(16))); void f(struct s x);"),
                Contains("struct s1 { int m1; };\nvoid f(struct s1 a);"));
}

}  // namespace
}  // namespace callgate
