// What the named alterations of the Windows x64 model do, by one declaration that shows each.
#pragma once

#include "effects.h"

namespace callgate::test {

inline constexpr Effect win64_layout_effects[] = {
    {"win64.layout.scalars/long-8", "struct { char a; long b; } t", "", "size=8 align=4 a=0 b=4",
     "size=16 align=8 a=0 b=8"},
    {"win64.layout.aggregates/no-tail-padding", "struct { int a; char b; } t", "", "size=8 align=4 a=0 b=4",
     "size=5 align=4 a=0 b=4"},
    {"win64.layout.packed-aligned/ignored", "struct { char a; int b; } __attribute__((packed)) t", "",
     "size=5 align=1 a=0 b=1", "size=8 align=4 a=0 b=4"},
    {"win64.layout.packed-aligned/ignored", "struct { int a; } __attribute__((aligned(32))) t", "",
     "size=32 align=32 a=0", "size=4 align=4 a=0"},
    {"win64.layout.bitfields/sysv", "struct { char a : 4; int b : 4; } t", "", "size=8 align=4 a=@0:4 b=@32:4",
     "size=4 align=4 a=@0:4 b=@4:4"},
    {"win64.layout.bitfields/union-unaligned", "union { short a : 3; char b; } t", "", "size=2 align=2 a=@0:3 b=0",
     "size=2 align=1 a=@0:3 b=0"},
};

inline constexpr Effect win64_effects[] = {
    {"win64.args.positional/packed", "void f(double a, int b, double c, int d, int e, int g);", "",
     "a=xmm0 b=rdx c=xmm2 d=r9 e=stack+40 g=stack+48 -> void", "a=xmm0 b=rcx c=xmm1 d=rdx e=r8 g=r9 -> void"},
    {"win64.args.stack-order/no-shadow-space", "void f(int a, int b, int c, int d, int e);", "",
     "a=rcx b=rdx c=r8 d=r9 e=stack+40 -> void", "a=rcx b=rdx c=r8 d=r9 e=stack+8 -> void"},
    {"win64.args.stack-order/reversed", "void f(int a, int b, int c, int d, int e, int g);", "",
     "a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 -> void", "a=rcx b=rdx c=r8 d=r9 e=stack+48 g=stack+40 -> void"},
    {"win64.args.small-aggregates/floats-in-vector",
     "struct s { float x; }; struct t { float x, y; }; void f(struct s a, struct t b);", "", "a=rcx b=rdx -> void",
     "a=xmm0 b=rdx -> void"},
    {"win64.args.small-aggregates/m64-by-reference", "void f(__m64 a, int b);", "", "a=rcx b=rdx -> void",
     "a=&rcx b=rdx -> void"},
    {"win64.args.by-reference/odd-sizes-by-value",
     "struct s { char x[3]; }; struct t { char x[9]; }; void f(struct s a, struct t b);", "", "a=&rcx b=&rdx -> void",
     "a=rcx b=&rdx -> void"},
    {"win64.args.by-reference/vectors-by-value", "struct s { __m128 v; }; void f(__m128 a, struct s b);", "",
     "a=&rcx b=&rdx -> void", "a=xmm0 b=&rdx -> void"},
    {"win64.varargs.float-duplicated/vector-only", "void f(int a, ...);", "f(1, 2.0)",
     "a=rcx arg2:double=xmm1+rdx -> void", "a=rcx arg2:double=xmm1 -> void"},
    {"win64.varargs.float-duplicated/general-only", "void f(int a, ...);", "f(1, 2.0)",
     "a=rcx arg2:double=xmm1+rdx -> void", "a=rcx arg2:double=rdx -> void"},
    {"win64.varargs.unprototyped/vector-only", "void f();", "f(1, 2.0)", "arg1:int=rcx arg2:double=xmm1+rdx -> void",
     "arg1:int=rcx arg2:double=xmm1 -> void"},
    {"win64.varargs.unprototyped/general-only", "void f();", "f(1, 2.0)", "arg1:int=rcx arg2:double=xmm1+rdx -> void",
     "arg1:int=rcx arg2:double=rdx -> void"},
    {"win64.varargs.aggregates/by-value", "struct s { long long x, y; }; void f(int a, ...);",
     "f(1, (struct s), (__int128)2, 3)", "a=rcx arg2:struct s=&rdx arg3:__int128=&r8 arg4:int=r9 -> void",
     "a=rcx arg2:struct s=rdx+r8 arg3:__int128=stack+40 arg4:int=stack+56 -> void"},
    {"win64.return.float-vector/rax", "double f(void);", "", "-> xmm0", "-> rax"},
    {"win64.return.float-vector/m128-hidden", "__m128 f(int a);", "", "a=rcx -> xmm0", "a=rdx -> &rax"},
    {"win64.return.integer/m64-in-vector", "__m64 f(void);", "", "-> rax", "-> xmm0"},
    {"win64.return.wide-vector/hidden", "__m256 f(int a);", "", "a=rcx -> ymm0", "a=rdx -> &rax"},
    {"win64.return.int128/hidden", "__int128 f(int a);", "", "a=rcx -> xmm0", "a=rdx -> &rax"},
    {"win64.return.small-pod/hidden", "struct s { int x; }; struct s f(int a);", "", "a=rcx -> rax", "a=rdx -> &rax"},
    {"win64.return.small-pod/float-in-vector", "struct s { float x; }; struct s f(void);", "", "-> rax", "-> xmm0"},
    {"win64.return.sret/rdx", "struct s { int x[3]; }; struct s f(int a, int b);", "", "a=rdx b=r8 -> &rax",
     "a=rcx b=r8 -> rdx&rax"},
    {"win64.return.sret/rax-missing", "struct s { int x[3]; }; struct s f(int a);", "", "a=rdx -> &rax", "a=rdx -> &"},
    {"win64.return.sret/long-double-x87", "long double f(int a);", "", "a=rdx -> &rax", "a=rcx -> st0"},
};

}  // namespace callgate::test
