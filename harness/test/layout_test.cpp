// Size, alignment and member offsets, against the text and the scalar table of psABI 3.1.2.
#include <gtest/gtest.h>

#include "support.h"

namespace callgate {
namespace {

using test::layout_of;

struct Row {
    const char* declarator;
    const char* layout;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.declarator;
}

class Layouts : public testing::TestWithParam<Row> {};

TEST_P(Layouts, AreAsThePsAbiSays) {
    EXPECT_EQ(layout_of(GetParam().declarator), GetParam().layout);
}

INSTANTIATE_TEST_SUITE_P(
    ScalarTable, Layouts,
    testing::Values(
        Row{"_Bool t", "size=1 align=1"}, Row{"char t", "size=1 align=1"}, Row{"signed char t", "size=1 align=1"},
        Row{"unsigned char t", "size=1 align=1"}, Row{"short t", "size=2 align=2"},
        Row{"unsigned short t", "size=2 align=2"}, Row{"int t", "size=4 align=4"}, Row{"unsigned t", "size=4 align=4"},
        Row{"long t", "size=8 align=8"}, Row{"unsigned long t", "size=8 align=8"}, Row{"long long t", "size=8 align=8"},
        Row{"unsigned long long t", "size=8 align=8"}, Row{"__int128 t", "size=16 align=16"},
        Row{"unsigned __int128 t", "size=16 align=16"}, Row{"void *t", "size=8 align=8"},
        Row{"int (*t)(void)", "size=8 align=8"}, Row{"_Float16 t", "size=2 align=2"}, Row{"__bf16 t", "size=2 align=2"},
        Row{"float t", "size=4 align=4"}, Row{"double t", "size=8 align=8"}, Row{"long double t", "size=16 align=16"},
        Row{"__float128 t", "size=16 align=16"}, Row{"_Decimal32 t", "size=4 align=4"},
        Row{"_Decimal64 t", "size=8 align=8"}, Row{"_Decimal128 t", "size=16 align=16"},
        Row{"__m64 t", "size=8 align=8"}, Row{"__m128 t", "size=16 align=16"}, Row{"__m256 t", "size=32 align=32"},
        Row{"__m512 t", "size=64 align=64"}));

INSTANTIATE_TEST_SUITE_P(ComplexTypesAreTwoParts, Layouts,
                         testing::Values(Row{"_Complex _Float16 t", "size=4 align=2"},
                                         Row{"_Complex float t", "size=8 align=4"},
                                         Row{"_Complex double t", "size=16 align=8"},
                                         Row{"_Complex long double t", "size=32 align=16"},
                                         Row{"_Complex __float128 t", "size=32 align=16"}));

// "C++ and some implementations of C permit enums larger than an int": only where a value needs it.
INSTANTIATE_TEST_SUITE_P(Enums, Layouts,
                         testing::Values(Row{"enum { a } t", "size=4 align=4"},
                                         Row{"enum { a = 0xFFFFFFFF } t", "size=4 align=4"},
                                         Row{"enum { a = 0x100000000 } t", "size=8 align=8"},
                                         Row{"enum { a = -2147483647 - 1, b = 2147483647 } t", "size=4 align=4"},
                                         Row{"enum { a = -2147483649L } t", "size=8 align=8"},
                                         Row{"enum { a = -1, b = 0x80000000 } t", "size=8 align=8"}));

INSTANTIATE_TEST_SUITE_P(
    BitInts, Layouts,
    testing::Values(Row{"_BitInt(2) t", "size=1 align=1"}, Row{"_BitInt(8) t", "size=1 align=1"},
                    Row{"_BitInt(9) t", "size=2 align=2"}, Row{"unsigned _BitInt(16) t", "size=2 align=2"},
                    Row{"_BitInt(17) t", "size=4 align=4"}, Row{"_BitInt(32) t", "size=4 align=4"},
                    Row{"_BitInt(33) t", "size=8 align=8"}, Row{"_BitInt(64) t", "size=8 align=8"},
                    Row{"_BitInt(65) t", "size=16 align=8"}, Row{"_BitInt(128) t", "size=16 align=8"},
                    Row{"_BitInt(129) t", "size=24 align=8"}, Row{"_BitInt(256) t", "size=32 align=8"}));

INSTANTIATE_TEST_SUITE_P(Vectors, Layouts,
                         testing::Values(Row{"char t __attribute__((vector_size(2)))", "size=2 align=2"},
                                         Row{"float t __attribute__((vector_size(8)))", "size=8 align=8"},
                                         Row{"int t __attribute__((vector_size(128)))", "size=128 align=128"}));

// "Structures and unions assume the alignment of their most strictly aligned component. Each member is assigned to the
// lowest available offset with the appropriate alignment. The size of any object is always a multiple of [it]."
INSTANTIATE_TEST_SUITE_P(
    Aggregates, Layouts,
    testing::Values(Row{"struct { char a; } t", "size=1 align=1 a=0"},
                    Row{"struct { char a; short b; int c; double d; } t", "size=16 align=8 a=0 b=2 c=4 d=8"},
                    Row{"struct { double d; int c; short b; char a; } t", "size=16 align=8 d=0 c=8 b=12 a=14"},
                    Row{"struct { char a; double b; char c; } t", "size=24 align=8 a=0 b=8 c=16"},
                    Row{"struct { char a; long double b; } t", "size=32 align=16 a=0 b=16"},
                    Row{"struct { char a; __m256 b; } t", "size=64 align=32 a=0 b=32"},
                    Row{"union { char a; short b; double c; } t", "size=8 align=8 a=0 b=0 c=0"},
                    Row{"union { char a[9]; int b; } t", "size=12 align=4 a=0 b=0"},
                    Row{"union { long double a; char b[17]; } t", "size=32 align=16 a=0 b=0"},
                    Row{"struct { } t", "size=0 align=1"}, Row{"union { } t", "size=0 align=1"}));

// "An array uses the same alignment as its elements."
INSTANTIATE_TEST_SUITE_P(
    ArraysAndNesting, Layouts,
    testing::Values(Row{"struct { char a; short b[3]; } t", "size=8 align=2 a=0 b=2"},
                    Row{"struct { char a[2][3]; int b; } t", "size=12 align=4 a=0 b=8"},
                    Row{"struct { struct { int x; char y; } a; char b; } t", "size=12 align=4 a=0 b=8"},
                    Row{"struct { struct { int x; char y; } a[2]; char b; } t", "size=20 align=4 a=0 b=16"},
                    Row{"struct { int a; struct { char b; int c; }; char d; } t", "size=16 align=4 a=0 b=4 c=8 d=12"},
                    Row{"struct { char a; union { short b; char c; }; } t", "size=4 align=2 a=0 b=2 c=2"},
                    Row{"struct { int a; double b[]; } t", "size=8 align=8 a=0 b=8"},
                    Row{"struct { int a; char b; short c[]; } t", "size=8 align=4 a=0 b=4 c=6"},
                    Row{"struct { char a; int b[0]; } t", "size=4 align=4 a=0 b=4"}));

// "Bit-fields are allocated from right to left, must be contained in a storage unit appropriate for its declared type,
// and may share a storage unit with other struct / union members."
INSTANTIATE_TEST_SUITE_P(
    BitFields, Layouts,
    testing::Values(Row{"struct { int a : 5; int b : 6; } t", "size=4 align=4 a=@0:5 b=@5:6"},
                    Row{"struct { unsigned a : 32; } t", "size=4 align=4 a=@0:32"},
                    Row{"struct { int a : 31; int b : 1; int c : 1; } t", "size=8 align=4 a=@0:31 b=@31:1 c=@32:1"},
                    Row{"struct { int a : 20; int b : 13; } t", "size=8 align=4 a=@0:20 b=@32:13"},
                    Row{"struct { short a : 9; short b : 9; } t", "size=4 align=2 a=@0:9 b=@16:9"},
                    Row{"struct { char a : 5; char b : 4; } t", "size=2 align=1 a=@0:5 b=@8:4"},
                    Row{"struct { char a; int b : 24; } t", "size=4 align=4 a=0 b=@8:24"},
                    Row{"struct { char a; int b : 25; } t", "size=8 align=4 a=0 b=@32:25"},
                    Row{"struct { int a : 7; char b; } t", "size=4 align=4 a=@0:7 b=1"},
                    Row{"struct { int a : 9; char b; } t", "size=4 align=4 a=@0:9 b=2"},
                    Row{"struct { int a : 9; short b; } t", "size=4 align=4 a=@0:9 b=2"},
                    Row{"struct { int a : 20; long b : 40; } t", "size=8 align=8 a=@0:20 b=@20:40"},
                    Row{"struct { int a : 30; long b : 35; } t", "size=16 align=8 a=@0:30 b=@64:35"},
                    Row{"struct { long a : 40; int b : 10; } t", "size=8 align=8 a=@0:40 b=@40:10"},
                    Row{"struct { long a : 60; int b : 5; } t", "size=16 align=8 a=@0:60 b=@64:5"},
                    Row{"struct { _Bool a : 1; _Bool b : 1; } t", "size=1 align=1 a=@0:1 b=@1:1"},
                    Row{"union { int a : 3; char b; } t", "size=4 align=4 a=@0:3 b=0"},
                    Row{"union { int a : 9; short b : 3; } t", "size=4 align=4 a=@0:9 b=@0:3"}));

// "Unnamed bit-fields' types do not affect the alignment of a structure or union."
INSTANTIATE_TEST_SUITE_P(
    UnnamedBitFields, Layouts,
    testing::Values(Row{"struct { char a; int : 3; char b; } t", "size=3 align=1 a=0 b=2"},
                    Row{"struct { char a; int : 30; char b; } t", "size=9 align=1 a=0 b=8"},
                    Row{"struct { char a; int : 0; char b; } t", "size=5 align=1 a=0 b=4"},
                    Row{"struct { char a; long : 0; char b; } t", "size=9 align=1 a=0 b=8"},
                    Row{"struct { int a : 3; int : 0; int b : 3; } t", "size=8 align=4 a=@0:3 b=@32:3"},
                    Row{"struct { int a; int : 0; int b : 3; } t", "size=8 align=4 a=0 b=@32:3"},
                    Row{"struct { short a : 3; char : 0; short b : 3; } t", "size=2 align=2 a=@0:3 b=@8:3"},
                    Row{"union { char a; int : 9; } t", "size=2 align=1 a=0"}));

INSTANTIATE_TEST_SUITE_P(
    Packed, Layouts,
    testing::Values(
        Row{"struct { char a; int b; } __attribute__((packed)) t", "size=5 align=1 a=0 b=1"},
        Row{"struct { char a; int b __attribute__((packed)); short c; } t", "size=8 align=2 a=0 b=1 c=6"},
        Row{"struct { char a; struct { char x; int y; } b; } __attribute__((packed)) t", "size=9 align=1 a=0 b=1"},
        Row{"struct { int a : 20; int b : 20; } __attribute__((packed)) t", "size=5 align=1 a=@0:20 b=@20:20"},
        Row{"struct { char a; int b : 30; } __attribute__((packed)) t", "size=5 align=1 a=0 b=@8:30"},
        Row{"union { char a; int b; } __attribute__((packed)) t", "size=4 align=1 a=0 b=0"}));

INSTANTIATE_TEST_SUITE_P(
    Overaligned, Layouts,
    testing::Values(Row{"struct { int a; } __attribute__((aligned(32))) t", "size=32 align=32 a=0"},
                    Row{"struct { double a; } __attribute__((aligned(2))) t", "size=8 align=8 a=0"},
                    Row{"struct { char a; int b __attribute__((aligned(16))); } t", "size=32 align=16 a=0 b=16"},
                    Row{"struct { char a; _Alignas(8) char b; char c; } t", "size=16 align=8 a=0 b=8 c=9"},
                    Row{"struct { char a; int b : 3 __attribute__((aligned(8))); } t", "size=16 align=8 a=0 b=@64:3"},
                    Row{"struct { char a; int b; } __attribute__((packed, aligned(4))) t", "size=8 align=4 a=0 b=1"},
                    Row{"struct { char a; int b __attribute__((aligned(2))); } __attribute__((packed)) t",
                        "size=6 align=2 a=0 b=2"},
                    Row{"int t __attribute__((aligned(16)))", "size=4 align=16"}));

// _Atomic of 1, 2, 4, 8 or 16 bytes is aligned to its size, anything else stays.
INSTANTIATE_TEST_SUITE_P(Atomics, Layouts,
                         testing::Values(Row{"_Atomic int t", "size=4 align=4"},
                                         Row{"_Atomic(struct { char a[4]; }) t", "size=4 align=4 a=0"},
                                         Row{"_Atomic(struct { int a, b, c, d; }) t",
                                             "size=16 align=16 a=0 b=4 c=8 d=12"},
                                         Row{"_Atomic(struct { char a[3]; }) t", "size=3 align=1 a=0"},
                                         Row{"_Atomic(struct { long a[4]; }) t", "size=32 align=8 a=0"},
                                         Row{"_Atomic(struct { }) t", "size=0 align=1"}));

TEST(Layout, ATypeIsLaidOutOnce) {
    const test::Sample sample("struct { char a; int b; } t");
    Model model;
    const Layout& first = model.layout(sample.type());
    EXPECT_EQ(&model.layout(sample.type()), &first);
}

TEST(Layout, VoidAndFunctionsHaveNoSize) {
    const test::Sample nothing("void t"), function("int t(long)");
    Model model;
    EXPECT_EQ(model.size(nothing.type()), 0U);
    EXPECT_EQ(model.size(function.type()), 0U);
    EXPECT_EQ(model.align(function.type()), 1U);
}

struct Width {
    const char* declarator;
    unsigned bits;
    bool is_signed;
};

std::ostream& operator<<(std::ostream& out, const Width& width) {
    return out << width.declarator;
}

class Integers : public testing::TestWithParam<Width> {};

TEST_P(Integers, HaveAWidthAndASign) {
    const test::Sample sample(GetParam().declarator);
    EXPECT_EQ(integer_bits(*sample.type()), GetParam().bits);
    EXPECT_EQ(is_signed_integer(*sample.type()), GetParam().is_signed);
}

INSTANTIATE_TEST_SUITE_P(All, Integers,
                         testing::Values(Width{"_Bool t", 1, false}, Width{"char t", 8, true},
                                         Width{"signed char t", 8, true}, Width{"unsigned char t", 8, false},
                                         Width{"short t", 16, true}, Width{"unsigned short t", 16, false},
                                         Width{"int t", 32, true}, Width{"unsigned t", 32, false},
                                         Width{"long t", 64, true}, Width{"unsigned long t", 64, false},
                                         Width{"long long t", 64, true}, Width{"unsigned long long t", 64, false},
                                         Width{"__int128 t", 128, true}, Width{"unsigned __int128 t", 128, false},
                                         Width{"_BitInt(17) t", 17, true}, Width{"unsigned _BitInt(17) t", 17, false},
                                         Width{"enum { a } t", 32, false}, Width{"enum { a = -1 } t", 32, true},
                                         Width{"enum { a = 0x100000000 } t", 64, false}));

}  // namespace
}  // namespace callgate
