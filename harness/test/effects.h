// What each named alteration of the model does, by one declaration that shows it.
#pragma once

#include <ostream>

namespace callgate::test {

struct Effect {
    const char* alteration;
    const char* declaration;  // for layout a declarator of t, else declarations
    const char* call;
    const char* plain;
    const char* altered;
};

inline void PrintTo(const Effect& effect, std::ostream* out) {
    *out << effect.alteration;
}

inline constexpr Effect layout_effects[] = {
    {"sysv.layout.bitint/align-16", "_BitInt(129) t", "", "size=24 align=8", "size=32 align=16"},
    {"sysv.layout.scalars/int128-align-8", "struct { char a; __int128 b; } t", "", "size=32 align=16 a=0 b=16",
     "size=24 align=8 a=0 b=8"},
    {"sysv.layout.bitfields/cross-units", "struct { int a : 20; int b : 20; } t", "", "size=8 align=4 a=@0:20 b=@32:20",
     "size=8 align=4 a=@0:20 b=@20:20"},
    {"sysv.layout.bitfields/own-unit", "struct { char a; int b : 8; } t", "", "size=4 align=4 a=0 b=@8:8",
     "size=8 align=4 a=0 b=@32:8"},
    {"sysv.layout.bitfields-unnamed/raise-alignment", "struct { char a; int : 3; char b; } t", "",
     "size=3 align=1 a=0 b=2", "size=4 align=4 a=0 b=2"},
    {"sysv.layout.bitfields-unnamed/zero-width-ignored", "struct { char a; int : 0; char b; } t", "",
     "size=5 align=1 a=0 b=4", "size=2 align=1 a=0 b=1"},
    {"sysv.layout.aggregates/no-tail-padding", "struct { int a; char b; } t", "", "size=8 align=4 a=0 b=4",
     "size=5 align=4 a=0 b=4"},
    {"sysv.layout.packed/ignored", "struct { char a; int b; } __attribute__((packed)) t", "", "size=5 align=1 a=0 b=1",
     "size=8 align=4 a=0 b=4"},
    {"sysv.layout.overaligned/ignored", "struct { int a; } __attribute__((aligned(32))) t", "", "size=32 align=32 a=0",
     "size=4 align=4 a=0"},
    {"sysv.layout.overaligned/ignored", "struct { char a; int b __attribute__((aligned(16))); } t", "",
     "size=32 align=16 a=0 b=16", "size=8 align=4 a=0 b=4"},
    {"sysv.layout.overaligned/ignored", "struct { char a; int b : 3 __attribute__((aligned(8))); } t", "",
     "size=16 align=8 a=0 b=@64:3", "size=4 align=4 a=0 b=@8:3"},
    {"sysv.layout.overaligned/ignored", "int t __attribute__((aligned(16)))", "", "size=4 align=16", "size=4 align=4"},
    {"sysv.layout.bitfields/own-unit", "struct { int a : 3; char b; } t", "", "size=4 align=4 a=@0:3 b=1",
     "size=8 align=4 a=@0:3 b=4"},
    {"sysv.layout.bitfields/own-unit", "struct { int a : 3; short b : 3; } t", "", "size=4 align=4 a=@0:3 b=@3:3",
     "size=8 align=4 a=@0:3 b=@32:3"},
    {"sysv.layout.packed/ignored", "struct { char a; int b __attribute__((packed)); } t", "", "size=5 align=1 a=0 b=1",
     "size=8 align=4 a=0 b=4"},
};

// What the layout role expects to hear of the sign of bit-fields.
inline constexpr Effect sign_effects[] = {
    {"sysv.layout.bitfields-plain-sign/unsigned",
     "struct s { int a : 3; struct { char b : 2; }; unsigned c : 4; signed char d : 2; _Bool e : 1; long : 5; }; "
     "void f(struct s x);",
     "", "struct s.a=1 struct s.b=1", "struct s.a=0 struct s.b=0"},
};

#define SIX_LONGS "long a, long b, long c, long d, long e, long g"
#define SIX_PLACES "a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 "
#define FIVE_LONGS "long a, long b, long c, long d, long e"
#define FIVE_PLACES "a=rdi b=rsi c=rdx d=rcx e=r8 "

inline constexpr Effect placement_effects[] = {
    {"sysv.class.sse-sseup/float128-half-integer", "union u { __float128 q; double d[2]; }; void f(union u x);", "",
     "x=xmm0+xmm1 -> void", "x=rdi+xmm0 -> void"},
    {"sysv.class.eightbyte-merge/sse-wins", "struct s { int a; float b; }; void f(struct s x);", "", "x=rdi -> void",
     "x=xmm0 -> void"},
    {"sysv.class.merge-across-fields/first-field", "struct s { float a; int b; }; void f(struct s x);", "",
     "x=rdi -> void", "x=xmm0 -> void"},
    {"sysv.class.post-merge-x87up/ignored", "union u { long double a; long b; }; void f(union u x);", "",
     "x=stack+8 -> void", "x=rdi+xmm0 -> void"},
    {"sysv.class.post-merge-sseup/kept", "union u { __float128 a; long b; }; void f(union u x);", "",
     "x=rdi+xmm0 -> void", "x=rdi -> void"},
    {"sysv.class.two-eightbytes/registers", "struct s { long a, b, c; }; void f(struct s x);", "", "x=stack+8 -> void",
     "x=rdi+rsi+rdx -> void"},
    {"sysv.class.unaligned-field/registers",
     "struct s { char a; long b; } __attribute__((packed)); void f(struct s x);", "", "x=stack+8 -> void",
     "x=rdi+rsi -> void"},
    {"sysv.class.union/first-member", "union u { double a; long b; }; void f(union u x);", "", "x=rdi -> void",
     "x=xmm0 -> void"},
    {"sysv.class.nested-and-arrays/memory", "struct s { int a[2]; }; void f(struct s x);", "", "x=rdi -> void",
     "x=stack+8 -> void"},
    {"sysv.class.bitfields/no-class", "struct s { float a; int b : 5; }; void f(struct s x);", "", "x=rdi -> void",
     "x=xmm0 -> void"},
    {"sysv.class.bitfields-unnamed/integer", "struct s { float a; int : 5; }; void f(struct s x);", "",
     "x=xmm0 -> void", "x=rdi -> void"},
    {"sysv.class.padding/integer", "struct s { float a; } __attribute__((aligned(16))); void f(struct s x, long a);",
     "", "x=xmm0 a=rdi -> void", "x=xmm0+rdi a=rsi -> void"},
    {"sysv.class.padding/sse", "struct s { float a; } __attribute__((aligned(16))); void f(struct s x, double a);", "",
     "x=xmm0 a=xmm1 -> void", "x=xmm0+xmm1 a=xmm2 -> void"},
    {"sysv.class.empty/register", "struct s { }; void f(struct s x, long a);", "", "x=none a=rdi -> void",
     "x=none a=rsi -> void"},
    {"sysv.class.x87/sse", "void f(long double x);", "", "x=stack+8 -> void", "x=xmm0 -> void"},
    {"sysv.class.complex/float-split", "void f(_Complex float x);", "", "x=xmm0 -> void", "x=xmm0+xmm1 -> void"},
    {"sysv.class.complex/double-memory", "void f(_Complex double x);", "", "x=xmm0+xmm1 -> void", "x=stack+8 -> void"},
    {"sysv.class.complex-x87-in-aggregate/registers", "struct s { _Complex long double a; }; struct s f(void);", "",
     "-> &rax", "-> st0+st1"},
    {"sysv.class.sse/float16-integer", "void f(_Float16 x, __bf16 y);", "", "x=xmm0 y=xmm1 -> void",
     "x=rdi y=rsi -> void"},
    {"sysv.class.sse/decimal-integer", "void f(_Decimal32 x, _Decimal64 y);", "", "x=xmm0 y=xmm1 -> void",
     "x=rdi y=rsi -> void"},
    {"sysv.class.sse-sseup/memory", "void f(__float128 x, _Decimal128 y);", "", "x=xmm0 y=xmm1 -> void",
     "x=stack+8 y=stack+24 -> void"},
    {"sysv.class.sse/m64-integer", "void f(__m64 x);", "", "x=xmm0 -> void", "x=rdi -> void"},
    {"sysv.class.sse-sseup/vectors-memory", "void f(__m128 x);", "", "x=xmm0 -> void", "x=stack+8 -> void"},
    {"sysv.class.vector-extension/small-memory", "typedef char v __attribute__((vector_size(4))); void f(v x);", "",
     "x=rdi -> void", "x=stack+8 -> void"},
    {"sysv.class.vector-extension/small-float-integer", "typedef float v __attribute__((vector_size(4))); void f(v x);",
     "", "x=xmm0 -> void", "x=rdi -> void"},
    {"sysv.class.vector-extension/single-double-sse", "typedef double v __attribute__((vector_size(8))); void f(v x);",
     "", "x=stack+8 -> void", "x=xmm0 -> void"},
    {"sysv.class.bitint/memory", "void f(_BitInt(65) x, _BitInt(64) y);", "", "x=rdi+rsi y=rdx -> void",
     "x=stack+8 y=rdi -> void"},
    {"sysv.class.bitint/wide-registers", "void f(_BitInt(129) x);", "", "x=stack+8 -> void", "x=rdi+rsi+rdx -> void"},

    {"sysv.args.integer-order/rcx-before-rdx", "void f(" SIX_LONGS ");", "", SIX_PLACES "-> void",
     "a=rdi b=rsi c=rcx d=rdx e=r8 g=r9 -> void"},
    {"sysv.args.sse-order/xmm1-first", "void f(double a, double b, double c);", "", "a=xmm0 b=xmm1 c=xmm2 -> void",
     "a=xmm1 b=xmm0 c=xmm2 -> void"},
    {"sysv.args.ymm-zmm/memory", "void f(__m256 x);", "", "x=ymm0 -> void", "x=stack+8 -> void align=32"},
    {"sysv.args.sequences-independent/shared", "void f(long a, double b, long c);", "", "a=rdi b=xmm0 c=rsi -> void",
     "a=rdi b=xmm1 c=rdx -> void"},
    {"sysv.args.all-or-nothing/split", "struct p { long x, y; }; void f(" FIVE_LONGS ", struct p p, long h);", "",
     FIVE_PLACES "p=stack+8 h=r9 -> void", FIVE_PLACES "p=r9+stack+8 h=stack+16 -> void"},
    {"sysv.args.all-or-nothing/int128-split", "void f(" FIVE_LONGS ", __int128 p, long h);", "",
     FIVE_PLACES "p=stack+8 h=r9 -> void", FIVE_PLACES "p=r9+stack+8 h=stack+16 -> void"},
    {"sysv.args.all-or-nothing/bitint-split", "void f(" FIVE_LONGS ", _BitInt(128) p, long h);", "",
     FIVE_PLACES "p=stack+8 h=r9 -> void", FIVE_PLACES "p=r9+stack+8 h=stack+16 -> void"},
    {"sysv.args.backfill/none", "struct p { long x, y; }; void f(" FIVE_LONGS ", struct p p, long h);", "",
     FIVE_PLACES "p=stack+8 h=r9 -> void", FIVE_PLACES "p=stack+8 h=stack+24 -> void"},
    {"sysv.args.stack-order/reversed", "void f(" SIX_LONGS ", long h, long i);", "",
     SIX_PLACES "h=stack+8 i=stack+16 -> void", SIX_PLACES "h=stack+16 i=stack+8 -> void"},
    {"sysv.args.stack-slots/unpadded", "void f(" SIX_LONGS ", int h, int i);", "",
     SIX_PLACES "h=stack+8 i=stack+16 -> void", SIX_PLACES "h=stack+8 i=stack+12 -> void"},
    {"sysv.args.stack-slots/sixteen", "void f(" SIX_LONGS ", long h, long i);", "",
     SIX_PLACES "h=stack+8 i=stack+16 -> void", SIX_PLACES "h=stack+8 i=stack+24 -> void"},
    {"sysv.args.int128-stack-align/8", "void f(" SIX_LONGS ", long h, __int128 i);", "",
     SIX_PLACES "h=stack+8 i=stack+24 -> void", SIX_PLACES "h=stack+8 i=stack+16 -> void"},
    {"sysv.args.long-double-stack/8", "void f(" SIX_LONGS ", long h, long double i);", "",
     SIX_PLACES "h=stack+8 i=stack+24 -> void", SIX_PLACES "h=stack+8 i=stack+16 -> void"},
    {"sysv.args.vector-stack-align/8", "long f(" SIX_LONGS ", ...);", "f(1, 2, 3, 4, 5, 6, 7, (__m256))",
     SIX_PLACES "arg7:int=stack+8 arg8:__m256=stack+40 al=0 -> rax align=32",
     SIX_PLACES "arg7:int=stack+8 arg8:__m256=stack+16 al=0 -> rax"},
    {"sysv.args.stack-slots/aggregates-8", "struct s { long double x; }; void f(" SIX_LONGS ", long h, struct s i);",
     "", SIX_PLACES "h=stack+8 i=stack+24 -> void", SIX_PLACES "h=stack+8 i=stack+16 -> void"},
    {"sysv.args.overaligned-stack/16",
     "struct s { long x[3]; } __attribute__((aligned(32))); void f(" SIX_LONGS ", long h, struct s i);", "",
     SIX_PLACES "h=stack+8 i=stack+40 -> void align=32", SIX_PLACES "h=stack+8 i=stack+24 -> void"},
    {"sysv.args.packed-float-pairs/split", "struct s { float a, b; }; void f(struct s x);", "", "x=xmm0 -> void",
     "x=xmm0+xmm1 -> void"},
    {"sysv.stack.arguments-at-8/16", "void f(long double x);", "", "x=stack+8 -> void", "x=stack+16 -> void"},
    {"sysv.stack.align-32-64/16", "long f(int n, ...);", "f(1, (__m256))",
     "n=rdi arg2:__m256=stack+8 al=0 -> rax align=32", "n=rdi arg2:__m256=stack+8 al=0 -> rax"},

    {"sysv.varargs.al-upper-bound/zero", "long f(int n, ...);", "f(1, 2.0)", "n=rdi arg2:double=xmm0 al=1 -> rax",
     "n=rdi arg2:double=xmm0 al=0 -> rax"},
    {"sysv.varargs.promotions/none", "long f(int n, ...);", "f(1, 2.0f)", "n=rdi arg2:double=xmm0 al=1 -> rax",
     "n=rdi arg2:float=xmm0 al=1 -> rax"},
    {"sysv.varargs.unnamed-wide-vectors/registers", "long f(int n, ...);", "f(1, (__m256))",
     "n=rdi arg2:__m256=stack+8 al=0 -> rax align=32", "n=rdi arg2:__m256=ymm0 al=1 -> rax"},
    {"sysv.varargs.named-before-dots/memory", "long f(int n, ...);", "f(1, 2, 3.0)",
     "n=rdi arg2:int=rsi arg3:double=xmm0 al=1 -> rax", "n=rdi arg2:int=stack+8 arg3:double=stack+16 al=0 -> rax"},

    {"sysv.return.integer/rdx-first", "struct s { long a, b; }; struct s f(void);", "", "-> rax+rdx", "-> rdx+rax"},
    {"sysv.return.sse/xmm1-first", "struct s { double a, b; }; struct s f(void);", "", "-> xmm0+xmm1", "-> xmm1+xmm0"},
    {"sysv.return.mixed/general", "struct s { long a; double b; }; struct s f(void);", "", "-> rax+xmm0", "-> rax+rdx"},
    {"sysv.return.sseup/memory", "__m128 f(long a);", "", "a=rdi -> xmm0", "a=rsi -> &rax"},
    {"sysv.return.x87/xmm0", "long double f(void);", "", "-> st0", "-> xmm0"},
    {"sysv.return.complex-x87/swapped", "_Complex long double f(void);", "", "-> st0+st1", "-> st1+st0"},
    {"sysv.return.complex/swapped", "_Complex double f(void);", "", "-> xmm0+xmm1", "-> xmm1+xmm0"},
    {"sysv.return.int128/swapped", "__int128 f(void);", "", "-> rax+rdx", "-> rdx+rax"},
    {"sysv.return.sret-argument/rsi", "struct s { long a[3]; }; struct s f(long a);", "", "a=rsi -> &rax",
     "a=rdx -> rsi&rax"},
    {"sysv.return.sret-rax/missing", "struct s { long a[3]; }; struct s f(long a);", "", "a=rsi -> &rax", "a=rsi -> &"},
    {"sysv.return.empty/hidden-pointer", "struct s { }; struct s f(long a);", "", "a=rdi -> none", "a=rsi -> &rax"},

    {"sysv.args.backfill/none",
     "struct p { double x, y; }; void f(double a, double b, double c, double d, double e, double g, double h, "
     "struct p p, double i);",
     "", "a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 p=stack+8 i=xmm7 -> void",
     "a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 p=stack+8 i=stack+24 -> void"},
    {"sysv.args.all-or-nothing/int128-split", "void f(" FIVE_LONGS ", unsigned __int128 p, long h);", "",
     FIVE_PLACES "p=stack+8 h=r9 -> void", FIVE_PLACES "p=r9+stack+8 h=stack+16 -> void"},
    {"sysv.args.int128-stack-align/8", "void f(" SIX_LONGS ", long h, unsigned __int128 i);", "",
     SIX_PLACES "h=stack+8 i=stack+24 -> void", SIX_PLACES "h=stack+8 i=stack+16 -> void"},
    {"sysv.args.long-double-stack/8", "void f(" SIX_LONGS ", long h, _Complex long double i);", "",
     SIX_PLACES "h=stack+8 i=stack+24 -> void", SIX_PLACES "h=stack+8 i=stack+16 -> void"},
    {"sysv.args.packed-float-pairs/split", "struct s { float a[2]; }; void f(struct s x);", "", "x=xmm0 -> void",
     "x=xmm0+xmm1 -> void"},
    {"sysv.return.int128/swapped", "unsigned __int128 f(void);", "", "-> rax+rdx", "-> rdx+rax"},
    {"sysv.args.backfill/none-after-int128", "void f(" FIVE_LONGS ", __int128 p, long h);", "",
     FIVE_PLACES "p=stack+8 h=r9 -> void", FIVE_PLACES "p=stack+8 h=stack+24 -> void"},
    {"sysv.class.bitfields/zero-width-integer", "struct s { float a; int : 0; float b; }; void f(struct s x);", "",
     "x=xmm0 -> void", "x=rdi -> void"},
    {"sysv.args.all-or-nothing/atomic-uncounted",
     "struct p { long x; double y; }; void f(_Atomic(long) a, long b, long c, long d, long e, long g, struct p p);", "",
     "a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 p=stack+8 -> void", "a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 p=stack+8+xmm0 -> void"},
    {"sysv.class.bitfields/zero-width-in-union-integer", "union u { double a; int : 0; }; void f(union u x);", "",
     "x=xmm0 -> void", "x=rdi -> void"},
    {"sysv.class.atomic/memory", "struct s { _Atomic(long) a; }; void f(struct s x, _Atomic(long) y);", "",
     "x=rdi y=rsi -> void", "x=stack+8 y=rdi -> void"},
    {"sysv.class.flexible-array/memory", "struct s { double a; int b[]; }; void f(struct s x);", "", "x=xmm0 -> void",
     "x=stack+8 -> void"},
    {"sysv.class.merge-across-fields/whole-aggregate", "struct s { double a; int b; }; void f(struct s x);", "",
     "x=xmm0+rdi -> void", "x=rdi+rsi -> void"},
    {"sysv.class.nested-and-arrays/wide-no-class",
     "struct s { __m256 a; }; union u { struct s b; float c[8]; }; "
     "void f(union u x);",
     "", "x=stack+8 -> void align=32", "x=ymm0 -> void"},
    {"sysv.class.sse-sseup/float128-aggregate-memory", "struct s { __float128 a; }; void f(struct s x, __float128 y);",
     "", "x=xmm0 y=xmm1 -> void", "x=stack+8 y=xmm0 -> void"},
    {"sysv.class.unaligned-field/first-element",
     "struct p { short a; char b; } __attribute__((packed)); struct s { struct p c[2]; }; void f(struct s x);", "",
     "x=stack+8 -> void", "x=rdi -> void"},
    {"sysv.varargs.unnamed-wide-vectors/named-too", "long f(__m256 a, ...);", "f((__m256), 1)",
     "a=ymm0 arg2:int=rdi al=1 -> rax", "a=stack+8 arg2:int=rdi al=0 -> rax align=32"},
    {"sysv.varargs.va-arg-sse/float128-memory", "long f(int n, ...);", "f(1, (__float128)2.0)",
     "n=rdi arg2:__float128=xmm0 al=1 -> rax", "n=rdi arg2:__float128=stack+8 al=0 -> rax"},
};

#undef SIX_LONGS
#undef SIX_PLACES
#undef FIVE_LONGS
#undef FIVE_PLACES

}  // namespace callgate::test
