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

TEST(CxxReductions, LeaveOutWhatAClassIsMadeOf) {
    const std::string text =
        "struct s1 { int m1; virtual void v1(); };\n"
        "struct s2 : s1 { private: long m2[2]; public: s2(const s2 &) = default; };\n"
        "s1 f(s2 a1, unsigned char &a2);";
    std::vector<std::string> found;
    for (const Written& w : cxx_reductions(text, "", Abi::Sysv))
        found.push_back(w.declaration);
    const std::string s1 = "struct s1 { int m1; virtual void v1(); };\n",
                      s2 = "struct s2 : s1 { private: long m2[2]; public: s2(const s2 &) = default; };\n";
    const std::string f = "s1 f(s2 a1, unsigned char &a2);";
    for (const std::string& wanted : {
             s1 + "s1 f(unsigned char &a2);",                // a parameter, and its class
             s1 + s2 + "s1 f(s2 a1);",                       // the last one
             s1 + s2 + "void f(s2 a1, unsigned char &a2);",  // the result
             s1 + s2 + "s1 f(s2 a1, unsigned char a2);",     // not by reference
             s1 + s2 + "s1 f(s2 a1, long a2);",              // a plainer type
             s1 + "s1 f(s1 a1, unsigned char &a2);",         // another class
             s1 + "struct s2 { private: long m2[2]; public: s2(const s2 &) = default; };\n" + f,  // a base
             s1 + "struct s2 : s1 { long m2[2]; public: s2(const s2 &) = default; };\n" + f,      // who may see it
             s1 + "struct s2 : s1 { private: public: s2(const s2 &) = default; };\n" + f,         // a member
             s1 + "struct s2 : s1 { private: long m2; public: s2(const s2 &) = default; };\n" + f,
             s1 + "struct s2 : s1 { private: long m2[2]; public: };\n" + f,  // a function
             s1 + "struct s2 : s1 { private: long m2[2]; public: s2(const s2 &); };\n" + f,
             "struct s1 { int m1; void v1(); };\n" + s2 + f,
         })
        EXPECT_THAT(found, Contains(wanted));
}

TEST(CxxReductions, OfAMemberFunctionKeepItOnTrial) {
    const std::string text = "struct s1 { int m1; };\nstruct s2 : s1 { long m2; int f(s1 a1, int a2); };\n";
    const auto found = cxx_reductions(text, "", Abi::Sysv);
    EXPECT_FALSE(found.empty());
    for (const Written& w : found)
        EXPECT_NE(w.declaration.find("f("), std::string::npos) << w.declaration;
    EXPECT_EQ(found[0].declaration, "struct s1 { int m1; };\nstruct s2 : s1 { long m2; int f(int a2); };\n");
}

TEST(CxxReductions, OfACallKeepItsParametersAndArgumentsTogether) {
    const std::string text = "struct s1 { };\nvoid f(s1 a1, int a2, ...);";
    std::vector<std::string> found;
    for (const Written& w : cxx_reductions(text, "f((s1), (int), (char), (s1))", Abi::Sysv))
        found.push_back(w.declaration.substr(w.declaration.find("void")) + " " + w.call);
    EXPECT_THAT(found, Contains("void f(int a2, ...); f((int), (char), (s1))"));
    EXPECT_THAT(found, Contains("void f(s1 a1, int a2, ...); f((s1), (int), (s1))"));
    EXPECT_THAT(found, Contains("void f(s1 a1, int a2, ...); f((s1), (int), (char), (long))"));
    EXPECT_THAT(found, Contains("void f(s1 a1, int a2); "));
}

TEST(CxxReductions, OfRandomOnesAreWellFormedAndEnd) {
    for (std::uint64_t i = 0; i < 60; ++i) {
        const Generated g = generate_cxx(13, i);
        Written now = {.declaration = g.declaration, .call = g.call, .weight = ~std::uint64_t{0}};
        for (unsigned steps = 0; steps < 200; ++steps) {
            const std::vector<Written> smaller = cxx_reductions(now.declaration, now.call, Abi::Win64Gnu);
            if (smaller.empty())
                break;
            ASSERT_LT(smaller[0].weight, now.weight) << smaller[0].declaration;
            now = smaller[0];
        }
        EXPECT_EQ(now.call, "");
        EXPECT_TRUE(cxx_reductions(now.declaration, now.call, Abi::Win64Gnu).empty()) << now.declaration;
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

TEST(Reductions, PutAScalarInPlaceOfAnAggregate) {
    EXPECT_THAT(smaller("void f(struct { long a; double b; } x);"), Contains("void f(__int128 a);"));
}

TEST(Reductions, TakeTheLastUseOfATypeAway) {
    const auto s = smaller("struct t { long c; }; struct s { long a; struct t b; }; void f(struct s x, struct t y);");
    EXPECT_THAT(s, Contains(testing::HasSubstr("void f(struct s1 a, long b);")));
    EXPECT_THAT(s, Contains(testing::HasSubstr("struct s1 { long m1; long m2; };")));
}

}  // namespace
}  // namespace callgate
