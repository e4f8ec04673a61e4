// Where arguments and results go: the psABI's own examples, then each sentence of 3.2.3 "Passing" and "Returning".
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace callgate {
namespace {

using test::placed;
using test::placement_rules;
using testing::Contains;
using testing::Not;

// Figures "Parameter Passing Example" and "Register Allocation Example": ld at 0, j at 16, k at 24 of the frame before
// the call, which is eight bytes above rsp at entry.
TEST(PsAbiExample, ParameterPassingWithM256) {
    EXPECT_EQ(placed("typedef struct { int a, b; double d; } structparm;"
                     "void func(int e, int f, structparm s, int g, int h, long double ld, double m, __m256 y,"
                     "          double n, int i, int j, int k);"),
              "e=rdi f=rsi s=rdx+xmm0 g=rcx h=r8 ld=stack+8 m=xmm1 y=ymm2 n=xmm3 i=r9 j=stack+24 k=stack+32 -> void");
}

TEST(PsAbiExample, ParameterPassingWithM256AndM512) {
    EXPECT_EQ(placed("typedef struct { int a, b; double d; } structparm;"
                     "void func(int e, int f, structparm s, int g, int h, long double ld, double m, __m256 y,"
                     "          __m512 z, double n, int i, int j, int k);"),
              "e=rdi f=rsi s=rdx+xmm0 g=rcx h=r8 ld=stack+8 m=xmm1 y=ymm2 z=zmm3 n=xmm4 i=r9 j=stack+24 k=stack+32"
              " -> void");
}

// Figure "Register Allocation Example for Variable-Argument List". It shows four vector registers in use and prints 3
// for al: the count of the figure as it was before its __m512 rows. The rule, an upper bound, wants 4.
TEST(PsAbiExample, VariableArguments) {
    EXPECT_EQ(placed("void func(int a, double m, __m256 u, __m512 v, ...);",
                     "func(1, 2.0, (__m256), (__m512), 3, 4.0L, (__m256), (__m512), 5.0)"),
              "a=rdi m=xmm0 u=ymm1 v=zmm2 arg5:int=rsi arg6:long double=stack+8 arg7:__m256=stack+40 "
              "arg8:__m512=stack+72 arg9:double=xmm3 al=4 -> void align=64");
}

struct Row {
    const char* declarations;
    const char* places;
};

std::ostream& operator<<(std::ostream& out, const Row& row) {
    return out << row.declarations;
}

class Places : public testing::TestWithParam<Row> {};

TEST_P(Places, AreAsThePsAbiSays) {
    EXPECT_EQ(placed(GetParam().declarations), GetParam().places);
}

INSTANTIATE_TEST_SUITE_P(
    Sequences, Places,
    testing::Values(Row{"void f(void);", "-> void"},
                    Row{"void f(long a, long b, long c, long d, long e, long g, long h);",
                        "a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 -> void"},
                    Row{"void f(double a, double b, double c, double d, double e, double g, double h, double i, "
                        "double j);",
                        "a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 i=xmm7 j=stack+8 -> void"},
                    Row{"void f(char a, float b, short c, __m128 d);", "a=rdi b=xmm0 c=rsi d=xmm1 -> void"},
                    Row{"void f(int, double b, int);", "arg1=rdi b=xmm0 arg3=rsi -> void"}));

// "If there are no registers available for any eightbyte of an argument, the whole argument is passed on the stack. If
// registers have already been assigned for some eightbytes of such an argument, the assignments get reverted."
INSTANTIATE_TEST_SUITE_P(
    AllOrNothing, Places,
    testing::Values(
        Row{"struct p { long a, b; }; void f(long a, long b, long c, long d, long e, struct p p, long g);",
            "a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 g=r9 -> void"},
        Row{"void f(long a, long b, long c, long d, long e, __int128 p, long g);",
            "a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 g=r9 -> void"},
        Row{"struct p { double a, b; }; void f(double a, double b, double c, double d, double e, double g, double h, "
            "struct p p, double i);",
            "a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 p=stack+8 i=xmm7 -> void"},
        Row{"struct p { long a; double b; }; void f(long a, long b, long c, long d, long e, long g, struct p p, "
            "double h);",
            "a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 p=stack+8 h=xmm0 -> void"},
        Row{"struct p { long a; double b; }; void f(double a, double b, double c, double d, double e, double g, "
            "double h, double i, struct p p, long j);",
            "a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 i=xmm7 p=stack+8 j=rdi -> void"}));

// "Arguments passed in memory are pushed on the stack in reversed order", each rounded up to eightbytes.
INSTANTIATE_TEST_SUITE_P(
    Stack, Places,
    testing::Values(
        Row{"struct m { char a[17]; }; void f(struct m a, struct m b, long c);", "a=stack+8 b=stack+32 c=rdi -> void"},
        Row{"void f(int a, int b, int c, int d, int e, int g, char h, int i);",
            "a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 -> void"},
        Row{"struct m { long a[3]; }; void f(struct m a, long double b);", "a=stack+8 b=stack+40 -> void"},
        Row{"struct m { long a[3]; }; void f(struct m a, _Complex long double b);", "a=stack+8 b=stack+40 -> void"},
        Row{"struct m { long a[3]; }; void f(struct m a, struct { long double x; } b);",
            "a=stack+8 b=stack+40 -> void"},
        Row{"struct m { char a[3]; } __attribute__((packed)); struct u { char a; int b; } __attribute__((packed));"
            "void f(struct u a, struct u b);",
            "a=stack+8 b=stack+16 -> void"},
        Row{"struct m { long a[3]; }; struct w { long a[3]; } __attribute__((aligned(32)));"
            "void f(struct m a, struct w b);",
            "a=stack+8 b=stack+40 -> void align=32"},
        Row{"struct m { long a[3]; }; struct w { __m512 a[2]; }; void f(struct m a, struct w b);",
            "a=stack+8 b=stack+72 -> void align=64"},
        Row{"void f(long a, long b, long c, long d, long e, long g, long h, __int128 x);",
            "a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 x=stack+24 -> void"},
        Row{"void f(long a, long b, long c, long d, long e, long g, long h, _BitInt(128) x);",
            "a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 x=stack+16 -> void"}));

// Vectors and their like in memory keep their alignment.
TEST(Place, VectorsInMemoryAreAligned) {
    const std::string doubles = "double a, double b, double c, double d, double e, double g, double h, double i";
    const std::string before = "a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 i=xmm7 j=stack+8 ";
    const auto with = [&](const std::string& type) {
        return placed("void f(" + doubles + ", double j, " + type + " x);");
    };
    EXPECT_EQ(with("__m64"), before + "x=stack+16 -> void");
    EXPECT_EQ(with("__m128"), before + "x=stack+24 -> void");
    EXPECT_EQ(with("__float128"), before + "x=stack+24 -> void");
    EXPECT_EQ(with("_Decimal128"), before + "x=stack+24 -> void");
    EXPECT_EQ(with("__m256"), before + "x=stack+40 -> void align=32");
    EXPECT_EQ(with("__m512"), before + "x=stack+72 -> void align=64");
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, Places,
    testing::Values(Row{"void f(struct { double a; long b; } s);", "s=xmm0+rdi -> void"},
                    Row{"void f(_Complex float a, _Complex double b);", "a=xmm0 b=xmm1+xmm2 -> void"},
                    Row{"void f(__float128 a, _Decimal128 b, __m64 c);", "a=xmm0 b=xmm1 c=xmm2 -> void"},
                    Row{"struct e { }; void f(struct e e, long a);", "e=none a=rdi -> void"},
                    Row{"struct s { double a; long : 40; }; void f(struct s s, long a);", "s=xmm0 a=rdi -> void"},
                    Row{"struct s { __m256 v; }; void f(struct s s, float a);", "s=ymm0 a=xmm1 -> void"},
                    Row{"union u { __float128 a; long b; }; void f(union u u);", "u=rdi+xmm0 -> void"},
                    Row{"void f(long double a);", "a=stack+8 -> void"},
                    Row{"typedef double v __attribute__((vector_size(8))); void f(v a, long b);",
                        "a=stack+8 b=rdi -> void"}));

INSTANTIATE_TEST_SUITE_P(
    Results, Places,
    testing::Values(Row{"long f(void);", "-> rax"}, Row{"_Bool f(void);", "-> rax"}, Row{"double f(void);", "-> xmm0"},
                    Row{"__int128 f(void);", "-> rax+rdx"}, Row{"long double f(void);", "-> st0"},
                    Row{"struct s { long double a; }; struct s f(void);", "-> st0"},
                    Row{"_Complex long double f(void);", "-> st0+st1"}, Row{"_Complex float f(void);", "-> xmm0"},
                    Row{"_Complex double f(void);", "-> xmm0+xmm1"}, Row{"__m128 f(void);", "-> xmm0"},
                    Row{"__m256 f(void);", "-> ymm0"}, Row{"__m512 f(void);", "-> zmm0"},
                    Row{"struct s { long a; double b; }; struct s f(void);", "-> rax+xmm0"},
                    Row{"struct s { double a; long b; }; struct s f(void);", "-> xmm0+rax"},
                    Row{"struct s { long a, b; }; struct s f(void);", "-> rax+rdx"},
                    Row{"struct s { double a, b; }; struct s f(void);", "-> xmm0+xmm1"},
                    Row{"struct s { double a; long : 40; }; struct s f(void);", "-> xmm0"},
                    Row{"union u { __float128 a; long b; }; union u f(void);", "-> rax+xmm0"},
                    Row{"struct e { }; struct e f(long a);", "a=rdi -> none"}));

// "The address of this storage in rdi as if it were the first argument. On return rax will contain the address."
INSTANTIATE_TEST_SUITE_P(
    HiddenPointer, Places,
    testing::Values(Row{"struct m { long a[3]; }; struct m f(long a, double b, struct m c);",
                        "a=rsi b=xmm0 c=stack+8 -> &rax"},
                    Row{"struct m { long a[3]; }; struct m f(long a, long b, long c, long d, long e, long g);",
                        "a=rsi b=rdx c=rcx d=r8 e=r9 g=stack+8 -> &rax"},
                    Row{"_Complex __float128 f(long a);", "a=rsi -> &rax"},
                    Row{"struct s { _Complex long double z; }; struct s f(void);", "-> &rax"},
                    Row{"_BitInt(200) f(int a);", "a=rsi -> &rax"}));

TEST(Variadic, UnnamedArgumentsArePromoted) {
    EXPECT_EQ(placed("long f(int n, ...);", "f(1, (float), (_Bool), (char), (short), (unsigned short), (long))"),
              "n=rdi arg2:double=xmm0 arg3:int=rsi arg4:int=rdx arg5:int=rcx arg6:int=r8 arg7:long=r9 al=1 -> rax");
    EXPECT_EQ(placed("long f(float x, ...);", "f((float), (signed char), (unsigned char))"),
              "x=xmm0 arg2:int=rdi arg3:int=rsi al=1 -> rax");
    EXPECT_EQ(placed("long f(int n, ...);", "f(1, (_Float16), (_BitInt(9)))"),
              "n=rdi arg2:_Float16=xmm0 arg3:_BitInt(9)=rsi al=1 -> rax");
}

TEST(Variadic, AlCountsVectorRegistersNotEightbytes) {
    EXPECT_EQ(placed("long f(int n, ...);", "f(1)"), "n=rdi al=0 -> rax");
    EXPECT_EQ(placed("long f(int n, ...);", "f(1, (__m128), (_Complex double))"),
              "n=rdi arg2:__m128=xmm0 arg3:_Complex double=xmm1+xmm2 al=3 -> rax");
    EXPECT_EQ(placed("long f(int n, ...);", "f(1, 2.0L)"), "n=rdi arg2:long double=stack+8 al=0 -> rax");
    EXPECT_EQ(placed("long f(int n, ...);", "f(1, .0, .1, .2, .3, .4, .5, .6, .7, .8)"),
              "n=rdi arg2:double=xmm0 arg3:double=xmm1 arg4:double=xmm2 arg5:double=xmm3 arg6:double=xmm4 "
              "arg7:double=xmm5 arg8:double=xmm6 arg9:double=xmm7 arg10:double=stack+8 al=8 -> rax");
}

TEST(Variadic, UnprototypedCallsCountToo) {
    EXPECT_EQ(placed("long f();", "f(1, 2.0f)"), "arg1:int=rdi arg2:double=xmm0 al=1 -> rax");
}

TEST(Variadic, OnlyVariadicWideVectorsGoToMemory) {
    EXPECT_EQ(placed("long f(__m256 n, ...);", "f((__m256), (__m256))"),
              "n=ymm0 arg2:__m256=stack+8 al=1 -> rax align=32");
    EXPECT_EQ(placed("struct s { __m256 v; }; long f(int n, ...);", "f(1, (struct s))"),
              "n=rdi arg2:struct s=stack+8 al=0 -> rax align=32");
    EXPECT_EQ(placed("long f(int n, ...);", "f(1, (__m128))"), "n=rdi arg2:__m128=xmm0 al=1 -> rax");
}

// Without a prototype no variadic function can be called with one, so that nobody reads al.
TEST(Variadic, NoPrototypeCountsNoWideVectors) {
    EXPECT_EQ(placed("long f();", "f((__m256), 1.0)"), "arg1:__m256=ymm0 arg2:double=xmm1 -> rax");
    EXPECT_EQ(placed("long f();", "f((__m128), 1.0)"), "arg1:__m128=xmm0 arg2:double=xmm1 al=2 -> rax");
    EXPECT_EQ(placed("long f(__m256 a, ...);", "f((__m256), 1.0)"), "a=ymm0 arg2:double=xmm1 al=2 -> rax");
}

TEST(Variadic, FixedPrototypesDoNotCount) {
    Model model;
    const BatchItem item = test::item_of("long f(double a);");
    const Placement placement = model.place(item.job.signature);
    EXPECT_FALSE(placement.counts_vectors);
    EXPECT_EQ(placement.vectors, 1U);
}

TEST(Place, TheArgumentAreaEndsAtAnEightbyte) {
    const auto bytes = [](std::string_view text) {
        const BatchItem item = test::item_of(text);
        return Model().place(item.job.signature).stack_bytes;
    };
    EXPECT_EQ(bytes("void f(long a);"), 0U);
    EXPECT_EQ(bytes("struct m { char a[17]; }; void f(struct m a);"), 24U);
    EXPECT_EQ(bytes("struct m { long a[3]; }; void f(struct m a, long double b);"), 48U);
}

// Every place says which bytes of the value it holds.
TEST(Place, PiecesCoverTheValue) {
    const auto places = [](std::string_view text) {
        const BatchItem item = test::item_of(text);
        return Model().place(item.job.signature).arguments[0].places;
    };
    const Place low{.where = Where::Gpr, .index = 7, .stack = 0, .offset = 0, .size = 8};
    const Place high{.where = Where::Gpr, .index = 6, .stack = 0, .offset = 8, .size = 4};
    EXPECT_THAT(places("struct s { int a, b, c; }; void f(struct s s);"), testing::ElementsAre(low, high));
    const Place vector{.where = Where::Vector, .index = 0, .stack = 0, .offset = 0, .size = 32};
    EXPECT_THAT(places("void f(__m256 v);"), testing::ElementsAre(vector));
    const Place first{.where = Where::Stack, .index = 0, .stack = 8, .offset = 0, .size = 8};
    const Place last{.where = Where::Stack, .index = 0, .stack = 16, .offset = 8, .size = 1};
    EXPECT_THAT(places("struct s { char a; long b; } __attribute__((packed)); void f(struct s s);"),
                testing::ElementsAre(first, last));
}

struct Decision {
    const char* declarations;
    int argument;
    const char* rule;
};

std::ostream& operator<<(std::ostream& out, const Decision& d) {
    return out << d.rule << ": " << d.declarations;
}

class Decisions : public testing::TestWithParam<Decision> {};

// The rule that a finding about this place would name.
TEST_P(Decisions, AreTheLastReason) {
    EXPECT_EQ(placement_rules(GetParam().declarations, GetParam().argument).back(), GetParam().rule);
}

INSTANTIATE_TEST_SUITE_P(
    All, Decisions,
    testing::Values(
        Decision{"void f(long a, long b);", 1, "sysv.args.integer-order"},
        Decision{"void f(double a);", 0, "sysv.args.sse-order"},
        Decision{"void f(double a, long b);", 1, "sysv.args.sequences-independent"},
        Decision{"void f(long a, double b);", 1, "sysv.args.sequences-independent"},
        Decision{"void f(_Bool a);", 0, "sysv.args.bool"},
        Decision{"struct p { float a, b; }; void f(struct p p);", 0, "sysv.args.packed-float-pairs"},
        Decision{"struct p { float a[2]; }; void f(struct p p);", 0, "sysv.args.packed-float-pairs"},
        Decision{"struct p { float a[3]; }; void f(struct p p);", 0, "sysv.args.sse-order"},
        Decision{"struct p { float a; int b; }; void f(struct p p);", 0, "sysv.args.integer-order"},
        Decision{"void f(__m256 a);", 0, "sysv.args.ymm-zmm"},
        Decision{"struct p { long a, b; }; void f(long a, long b, long c, long d, long e, struct p p, long g);", 5,
                 "sysv.args.all-or-nothing"},
        Decision{"struct p { long a, b; }; void f(long a, long b, long c, long d, long e, struct p p, long g);", 6,
                 "sysv.args.backfill"},
        Decision{"struct m { long a[3]; }; void f(struct m a);", 0, "sysv.stack.arguments-at-8"},
        Decision{"struct m { long a[3]; }; void f(struct m a, struct m b);", 1, "sysv.args.stack-order"},
        Decision{"void f(long double a);", 0, "sysv.args.long-double-stack"},
        Decision{"struct w { long a[3]; } __attribute__((aligned(32))); void f(struct w a);", 0,
                 "sysv.args.overaligned-stack"},
        Decision{"long f(void);", -1, "sysv.return.integer"}, Decision{"double f(void);", -1, "sysv.return.sse"},
        Decision{"struct s { long a; float b; }; struct s f(void);", -1, "sysv.return.mixed"},
        Decision{"__int128 f(void);", -1, "sysv.return.int128"},
        Decision{"_Complex double f(void);", -1, "sysv.return.complex"},
        Decision{"__m128 f(void);", -1, "sysv.return.sseup"}, Decision{"_Bool f(void);", -1, "sysv.args.bool"},
        Decision{"long double f(void);", -1, "sysv.return.x87"},
        Decision{"_Complex long double f(void);", -1, "sysv.return.complex-x87"},
        Decision{"struct e { }; struct e f(void);", -1, "sysv.return.empty"},
        Decision{"struct m { long a[3]; }; struct m f(void);", -1, "sysv.return.sret-rax"}));

TEST(Decisions, VariadicOnes) {
    EXPECT_EQ(placement_rules("long f(int n, ...);", 1, "f(1, (__m256))").back(), "sysv.varargs.unnamed-wide-vectors");
    EXPECT_THAT(placement_rules("long f(int n, ...);", 1, "f(1, 2.0f)"), Contains("sysv.varargs.promotions"));
    EXPECT_THAT(placement_rules("long f(int n, ...);", 1, "f(1, 2.0)"), Not(Contains("sysv.varargs.promotions")));
    EXPECT_THAT(placement_rules("long f(int n, ...);", 1, "f(1, 2)"), Contains("sysv.varargs.named-before-dots"));
    EXPECT_THAT(placement_rules("long f(int n, ...);", 0, "f(1, 2)"), Not(Contains("sysv.varargs.named-before-dots")));
    EXPECT_THAT(placement_rules("long f();", 0, "f(1)"), Not(Contains("sysv.varargs.named-before-dots")));
}

TEST(Decisions, SayWhatWasLeft) {
    const auto why = [](std::string_view text, std::size_t argument) {
        const BatchItem item = test::item_of(text);
        return Model().place(item.job.signature).arguments.at(argument).reasons.back().because;
    };
    EXPECT_EQ(why("struct p { long a, b; }; void f(long a, long b, long c, long d, long e, struct p p);", 5),
              "needs 2 general registers, 1 left: it goes to the stack whole");
    EXPECT_EQ(why("struct p { long a; double b; }; void f(long a, long b, long c, long d, long e, long g,"
                  " struct p p);",
                  6),
              "needs 1 general register, 0 left, and 1 vector register, 8 left: it goes to the stack whole");
    EXPECT_EQ(why("void f(long a, long b);", 1), "1 general register used before it");
}

TEST(Place, NamesItsRegistersByWidth) {
    EXPECT_EQ(name(Place{.where = Where::Vector, .index = 3, .size = 16}), "xmm3");
    EXPECT_EQ(name(Place{.where = Where::Vector, .index = 3, .size = 32}), "ymm3");
    EXPECT_EQ(name(Place{.where = Where::Vector, .index = 3, .size = 64}), "zmm3");
    EXPECT_EQ(name(Place{.where = Where::X87, .index = 1}), "st1");
    EXPECT_EQ(name(Place{.where = Where::Stack, .stack = 24}), "stack+24");
    EXPECT_EQ(gpr_name(0), "rax");
    EXPECT_EQ(gpr_name(12), "r12");
}

}  // namespace
}  // namespace callgate
