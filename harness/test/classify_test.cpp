// The classes of psABI 3.2.3. Expectations come from its text.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace callgate {
namespace {

using test::class_rules;
using test::classes_of;
using testing::Contains;
using testing::Not;

struct Row {
    const char* declarator;
    const char* classes;
    const char* decides;  // the last rule of the derivation
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.declarator;
}

class Classes : public testing::TestWithParam<Row> {};

TEST_P(Classes, AreAsThePsAbiSays) {
    EXPECT_EQ(classes_of(GetParam().declarator), GetParam().classes);
    EXPECT_EQ(class_rules(GetParam().declarator).back(), GetParam().decides);
}

constexpr char integer[] = "sysv.class.integer", sse[] = "sysv.class.sse", sseup[] = "sysv.class.sse-sseup",
               merge[] = "sysv.class.eightbyte-merge", shared[] = "sysv.class.merge-across-fields",
               extension[] = "sysv.class.vector-extension", two[] = "sysv.class.two-eightbytes",
               bitint[] = "sysv.class.bitint", padding[] = "sysv.class.padding", complex[] = "sysv.class.complex";

// "The basic types are assigned their natural classes."
INSTANTIATE_TEST_SUITE_P(
    BasicTypes, Classes,
    testing::Values(
        Row{"_Bool t", "INTEGER", integer}, Row{"char t", "INTEGER", integer},
        Row{"unsigned short t", "INTEGER", integer}, Row{"int t", "INTEGER", integer},
        Row{"long t", "INTEGER", integer}, Row{"long long t", "INTEGER", integer}, Row{"void *t", "INTEGER", integer},
        Row{"enum { a } t", "INTEGER", integer}, Row{"_Float16 t", "SSE", sse}, Row{"__bf16 t", "SSE", sse},
        Row{"float t", "SSE", sse}, Row{"double t", "SSE", sse}, Row{"_Decimal32 t", "SSE", sse},
        Row{"_Decimal64 t", "SSE", sse}, Row{"__m64 t", "SSE", sse}, Row{"__float128 t", "SSE SSEUP", sseup},
        Row{"_Decimal128 t", "SSE SSEUP", sseup}, Row{"__m128 t", "SSE SSEUP", sseup},
        Row{"__m256 t", "SSE SSEUP SSEUP SSEUP", sseup},
        Row{"__m512 t", "SSE SSEUP SSEUP SSEUP SSEUP SSEUP SSEUP SSEUP", sseup},
        Row{"long double t", "X87 X87UP", "sysv.class.x87"}, Row{"__int128 t", "INTEGER INTEGER", "sysv.class.int128"},
        Row{"unsigned __int128 t", "INTEGER INTEGER", "sysv.class.int128"}, Row{"_Complex _Float16 t", "SSE", complex},
        Row{"_Complex float t", "SSE", complex}, Row{"_Complex double t", "SSE SSE", complex},
        Row{"_Complex long double t", "COMPLEX_X87", complex}, Row{"_Complex __float128 t", "MEMORY", complex}));

INSTANTIATE_TEST_SUITE_P(
    BitInts, Classes,
    testing::Values(Row{"_BitInt(7) t", "INTEGER", bitint}, Row{"_BitInt(64) t", "INTEGER", bitint},
                    Row{"_BitInt(65) t", "INTEGER INTEGER", bitint}, Row{"_BitInt(128) t", "INTEGER INTEGER", bitint},
                    Row{"_BitInt(129) t", "MEMORY", bitint}, Row{"_BitInt(300) t", "MEMORY", bitint}));

INSTANTIATE_TEST_SUITE_P(VectorExtensions, Classes,
                         testing::Values(Row{"char t __attribute__((vector_size(1)))", "INTEGER", extension},
                                         Row{"short t __attribute__((vector_size(4)))", "INTEGER", extension},
                                         Row{"float t __attribute__((vector_size(4)))", "SSE", extension},
                                         Row{"_Float16 t __attribute__((vector_size(2)))", "SSE", extension},
                                         Row{"int t __attribute__((vector_size(8)))", "SSE", extension},
                                         Row{"long t __attribute__((vector_size(8)))", "SSE", extension},
                                         Row{"double t __attribute__((vector_size(8)))", "MEMORY", extension},
                                         Row{"float t __attribute__((vector_size(16)))", "SSE SSEUP", extension},
                                         Row{"char t __attribute__((vector_size(128)))", "MEMORY", extension}));

// "Each field of an object is classified recursively so that always two fields are considered."
INSTANTIATE_TEST_SUITE_P(
    Merge, Classes,
    testing::Values(
        // (a) equal classes
        Row{"struct { int a, b; } t", "INTEGER", shared}, Row{"struct { float a, b; } t", "SSE", shared},
        Row{"struct { long double a; } t", "X87 X87UP", "sysv.class.x87"},
        // (b) NO_CLASS gives way, as either side
        Row{"struct { struct { } a; int b; } t", "INTEGER", "sysv.class.nested-and-arrays"},
        Row{"struct { float a; int : 5; } t", "SSE", "sysv.class.bitfields-unnamed"},
        // (c) MEMORY
        Row{"union { double a __attribute__((vector_size(8))); long b; } t", "MEMORY", "sysv.class.post-merge-memory"},
        Row{"union { long b; double a __attribute__((vector_size(8))); } t", "MEMORY", "sysv.class.post-merge-memory"},
        // (d) INTEGER, as either side, and over X87 and SSEUP
        Row{"struct { int a; float b; } t", "INTEGER", shared}, Row{"struct { float a; int b; } t", "INTEGER", shared},
        Row{"union { long double a; __int128 b; } t", "INTEGER INTEGER", shared},
        Row{"union { __float128 a; __int128 b; } t", "INTEGER INTEGER", shared},
        // (e) X87, X87UP, COMPLEX_X87 with SSE
        Row{"union { long double a; double b; } t", "MEMORY", "sysv.class.post-merge-memory"},
        Row{"union { double b; long double a; } t", "MEMORY", "sysv.class.post-merge-memory"},
        Row{"union { long double a; struct { long x; double y; } b; } t", "MEMORY", "sysv.class.post-merge-memory"},
        // (f) SSE
        Row{"union { __m128 a; double b[2]; } t", "SSE SSE", shared}));

INSTANTIATE_TEST_SUITE_P(TwoEightbytes, Classes,
                         testing::Values(Row{"struct { int a, b; double d; } t", "INTEGER SSE", shared},
                                         Row{"struct { double a; int b; } t", "SSE INTEGER", merge},
                                         Row{"struct { long a, b; } t", "INTEGER INTEGER", merge},
                                         Row{"struct { float a, b, c; } t", "SSE SSE", shared},
                                         Row{"struct { float a, b; int c; float d; } t", "SSE INTEGER", shared},
                                         Row{"struct { long a, b, c; } t", "MEMORY", two},
                                         Row{"struct { double a, b, c; } t", "MEMORY", two},
                                         Row{"struct { char a[17]; } t", "MEMORY", two},
                                         Row{"struct { __m128 a; float b; } t", "MEMORY", two},
                                         Row{"struct { __m128 a, b; } t", "MEMORY", two},
                                         Row{"struct { __m256 a, b; } t", "MEMORY", two},
                                         Row{"struct { _BitInt(100) a; } t", "INTEGER INTEGER", merge},
                                         Row{"struct { _BitInt(129) a; } t", "MEMORY", two}));

// "... and the first eightbyte is SSE and all other eightbytes are SSEUP, it can be passed in a register."
INSTANTIATE_TEST_SUITE_P(OneVector, Classes,
                         testing::Values(Row{"struct { __m128 a; } t", "SSE SSEUP", merge},
                                         Row{"struct { __float128 a; } t", "SSE SSEUP", merge},
                                         Row{"struct { __m256 a; } t", "SSE SSEUP SSEUP SSEUP", merge},
                                         Row{"struct { __m512 a; } t", "SSE SSEUP SSEUP SSEUP SSEUP SSEUP SSEUP SSEUP",
                                             merge},
                                         Row{"union { __m256 a; float b; } t", "SSE SSEUP SSEUP SSEUP", shared}));

// "If the size of an object is larger than eight eightbytes, or it contains unaligned fields, it has class MEMORY."
INSTANTIATE_TEST_SUITE_P(
    Step1, Classes,
    testing::Values(
        Row{"struct { char a[65]; } t", "MEMORY", "sysv.class.large-aggregate"},
        Row{"struct { __m512 a[2]; } t", "MEMORY", "sysv.class.large-aggregate"},
        Row{"struct { char a[64]; } t", "MEMORY", two},
        Row{"struct { char a; int b; } __attribute__((packed)) t", "MEMORY", "sysv.class.unaligned-field"},
        Row{"struct { char a; double b[1]; } __attribute__((packed)) t", "MEMORY", "sysv.class.unaligned-field"},
        Row{"struct { char a; struct { short b; } c; } __attribute__((packed)) t", "MEMORY",
            "sysv.class.unaligned-field"},
        Row{"struct { int a; _Complex float b; } __attribute__((packed)) t", "INTEGER SSE", shared},
        Row{"struct { short a; _Complex float b; } __attribute__((packed)) t", "MEMORY", "sysv.class.unaligned-field"},
        Row{"struct { long a; int b; } __attribute__((packed)) t", "INTEGER INTEGER", merge},
        Row{"struct { char a[5]; char b; } __attribute__((packed)) t", "INTEGER", shared},
        Row{"struct { int a; long b : 40; } __attribute__((packed)) t", "INTEGER INTEGER", shared}));

INSTANTIATE_TEST_SUITE_P(
    PostMerger, Classes,
    testing::Values(Row{"union { long double a; long b; } t", "MEMORY", "sysv.class.post-merge-x87up"},
                    Row{"union { long double a; char b; } t", "MEMORY", "sysv.class.post-merge-x87up"},
                    Row{"union { __float128 a; long b; } t", "INTEGER SSE", "sysv.class.post-merge-sseup"},
                    Row{"struct { long double a, b; } t", "MEMORY", two},
                    Row{"struct { _Complex long double a; } t", "MEMORY", "sysv.class.complex-x87-in-aggregate"},
                    Row{"union { _Complex long double a; int b; } t", "MEMORY",
                        "sysv.class.complex-x87-in-aggregate"}));

INSTANTIATE_TEST_SUITE_P(
    NestedFields, Classes,
    testing::Values(Row{"struct { struct { struct { float a; } b; } c; } t", "SSE", "sysv.class.nested-and-arrays"},
                    Row{"struct { struct { char a; float b; } c; double d; } t", "INTEGER SSE", shared},
                    Row{"struct { float a[3]; } t", "SSE SSE", shared},
                    Row{"struct { int a[1][2]; double b; } t", "INTEGER SSE", shared},
                    Row{"struct { double a; struct { } b[3]; } t", "SSE", "sysv.class.nested-and-arrays"},
                    Row{"struct { double a; int b[]; } t", "SSE", "sysv.class.flexible-array"},
                    Row{"struct { float a; _Complex float b; int c; } t", "SSE INTEGER", shared},
                    Row{"union { struct { float a, b; } c; double d; } t", "SSE", shared},
                    Row{"union { float a; int b; } t", "INTEGER", shared},
                    Row{"union { int a; } t", "INTEGER", "sysv.class.union"}));

INSTANTIATE_TEST_SUITE_P(
    BitFieldsAndPadding, Classes,
    testing::Values(Row{"struct { int a : 3; } t", "INTEGER", "sysv.class.bitfields"},
                    Row{"struct { long a : 40; long b : 40; } t", "INTEGER INTEGER", "sysv.class.bitfields"},
                    Row{"struct { double a; int b : 3; } t", "SSE INTEGER", "sysv.class.bitfields"},
                    Row{"struct { long a : 60; long b : 40; } __attribute__((packed)) t", "INTEGER INTEGER", shared},
                    Row{"struct { float a; int : 0; float b; } t", "SSE", shared},
                    Row{"struct { double a; long : 40; } t", "SSE NO_CLASS", padding},
                    Row{"struct { char a; } __attribute__((aligned(16))) t", "INTEGER NO_CLASS", padding},
                    Row{"struct { float a; } __attribute__((aligned(16))) t", "SSE NO_CLASS", padding},
                    Row{"struct { char a; char b __attribute__((aligned(16))); } t", "MEMORY", two}));

INSTANTIATE_TEST_SUITE_P(Empty, Classes,
                         testing::Values(Row{"struct { } t", "", "sysv.class.empty"},
                                         Row{"union { } t", "", "sysv.class.empty"},
                                         Row{"struct { int a[0]; } t", "", "sysv.class.empty"},
                                         Row{"struct { struct { } a; } t", "", "sysv.class.empty"}));

TEST(Classify, ATypeIsClassifiedOnce) {
    const test::Sample sample("struct { char a; int b; } t");
    Model model;
    const Classification& first = model.classify(sample.type());
    EXPECT_EQ(&model.classify(sample.type()), &first);
}

// Only what took part in the derivation is named.
TEST(Classify, NamesTheRulesThatTookPart) {
    EXPECT_THAT(class_rules("struct { int a; struct { float b; } c; } t"), Contains("sysv.class.nested-and-arrays"));
    EXPECT_THAT(class_rules("struct { int a; float b; } t"), Not(Contains("sysv.class.nested-and-arrays")));
    EXPECT_THAT(class_rules("struct { int a[2]; } t"), Contains("sysv.class.nested-and-arrays"));
    EXPECT_THAT(class_rules("union { int a; } t"), Contains("sysv.class.union"));
    EXPECT_THAT(class_rules("struct { int a; } t"), Not(Contains("sysv.class.union")));
    EXPECT_THAT(class_rules("struct { int a; } t"), Not(Contains("sysv.class.merge-across-fields")));
    EXPECT_THAT(class_rules("struct { int a; int : 3; } t"), Contains("sysv.class.bitfields-unnamed"));
    EXPECT_THAT(class_rules("struct { int a; int : 3; } t"), Not(Contains("sysv.class.bitfields")));
}

TEST(Classify, SaysWhetherFieldsOfDifferentClassesMet) {
    const test::Sample different("struct { int a; float b; } t"), same("struct { int a; int b; } t");
    Model model;
    EXPECT_EQ(model.classify(different.type()).reasons.back().because,
              "fields of different classes share an eightbyte");
    EXPECT_EQ(model.classify(same.type()).reasons.back().because, "several fields share an eightbyte");
}

// An over-aligned field is where its own type's alignment allows: the attribute raises, it does not make "unaligned".
TEST(Classify, AttributesDoNotMakeAFieldUnaligned) {
    EXPECT_EQ(classes_of("struct { int a; int b __attribute__((aligned(8))); } t"), "INTEGER INTEGER");
    EXPECT_EQ(classes_of("int i8 __attribute__((aligned(8))); typedef struct { int a; i8 b; } t"), "INTEGER INTEGER");
    EXPECT_EQ(
        classes_of("int i8 __attribute__((aligned(8))); typedef struct { int a; i8 b; } __attribute__((packed)) t"),
        "INTEGER");
    EXPECT_EQ(classes_of("_BitInt(128) b16 __attribute__((aligned(16))); typedef struct { b16 a; } t"),
              "INTEGER INTEGER");
}

TEST(Classify, EveryClassHasAName) {
    EXPECT_EQ(name(Class::NoClass), "NO_CLASS");
    EXPECT_EQ(name(Class::X87Up), "X87UP");
    EXPECT_EQ(name(Class::ComplexX87), "COMPLEX_X87");
    EXPECT_EQ(name(Class::Memory), "MEMORY");
}

}  // namespace
}  // namespace callgate
