// What the named alterations of C++ do, by one declaration that shows each.
#pragma once

#include "effects.h"

namespace callgate::test {

// Of the last class declared.
inline constexpr Effect class_effects[] = {
    {"cxx.class-layout/base-tail-kept", "class a { long x; char y; }; struct t : a { char z; };", "",
     "size=16 align=8 :a=0 z=9", "size=24 align=8 :a=0 z=16"},
    {"cxx.class-layout/pod-tail-reused", "struct a { long x; char y; }; struct t : a { char z; };", "",
     "size=24 align=8 :a=0 z=16", "size=16 align=8 :a=0 z=9"},
    {"cxx.pod-declared-constructor/unless-provided",
     "struct a { long x; char y; a(a &&) = default; }; struct t : a { char z; };", "", "size=16 align=8 :a=0 z=9",
     "size=24 align=8 :a=0 z=16"},
    {"cxx.class-layout/empty-base-kept", "struct a { }; struct t : a { char z; };", "", "size=1 align=1 :a=0 z=0",
     "size=2 align=1 :a=0 z=1"},
    {"cxx.class-layout/empty-bases-share", "struct a { }; struct t : a { a first; char z; };", "",
     "size=3 align=1 :a=0 first=1 z=2", "size=2 align=1 :a=0 first=0 z=1"},
    {"cxx.class-layout/vptr-last", "struct t { virtual void f(); long z; };", "", "size=16 align=8 z=8",
     "size=16 align=8 z=0"},
};

// The words of the virtual table of the last class.
inline constexpr Effect table_effects[] = {
    {"cxx.vtable-layout/destructor-one-slot", "struct t { virtual void f(); virtual ~t(); virtual void g(); };", "",
     "f ~ ~ g", "f ~ g"},
};

inline constexpr Effect cxx_effects[] = {
    {"sysv.class.cxx-nontrivial/by-value", "struct s { long a; ~s(); }; void f(s p);", "", "p=&rdi -> void",
     "p=rdi -> void"},
    {"sysv.class.cxx-nontrivial/deleted-implicit-copied", "struct s { int &&a; ~s() = default; }; void f(s p);", "",
     "p=&rdi -> void", "p=rdi -> void"},
    {"sysv.varargs.va-arg-aggregate/empty-on-stack", "struct s { }; long f(int a, ...);", "f(1, (s), 2)",
     "a=rdi arg2=none arg3=rsi -> rax", "a=rdi arg2=stack+8 arg3=rsi -> rax"},
    {"sysv.return.cxx-nontrivial/by-value", "struct s { double a; ~s(); }; s f(long a);", "", "a=rsi -> &rax",
     "a=rdi -> xmm0"},
    {"cxx.reference/address-of-pointer", "void f(int &a);", "", "a=rdi -> void", "a=&rdi -> void"},
    {"cxx.nullptr/ignored", "void f(decltype(nullptr) a, int b);", "", "a=rdi b=rsi -> void", "a=none b=rdi -> void"},
    {"cxx.nullptr/memory", "struct s { decltype(nullptr) a; }; void f(s a, int b);", "", "a=rdi b=rsi -> void",
     "a=stack+8 b=rdi -> void"},
    {"cxx.member-data-pointer/32-bits", "struct s { int a; }; struct p { int s::*m; int n; double d; }; void f(p a);",
     "", "a=stack+8 -> void", "a=rdi+xmm0 -> void"},
    {"cxx.member-function-pointer/one-eightbyte", "struct s; void f(void (s::*a)(), int b);", "",
     "a=rdi+rsi b=rdx -> void", "a=rdi b=rsi -> void"},
    {"cxx.this-argument/before-result", "struct r { long a[3]; }; struct s { int x; r f(int a); };", "",
     "this=rsi a=rdx -> &rax", "this=rdi a=rdx -> rsi&rax"},
};

// On Windows, with Microsoft's classes.
inline constexpr Effect msvc_class_effects[] = {
    {"win64.layout.cxx-class/itanium", "class a { long long x; char y; }; struct t : a { char z; };", "",
     "size=24 align=8 :a=0 z=16", "size=16 align=8 :a=0 z=9"},
    {"win64.layout.cxx-class/itanium", "struct a { }; struct b { }; struct t : a, b { int z; };", "",
     "size=8 align=4 :a=0 :b=1 z=4", "size=4 align=4 :a=0 :b=0 z=0"},
    {"win64.layout.cxx-class/vptr-padded", "struct t { int y; __m128 z; virtual void f(); };", "",
     "size=32 align=16 y=8 z=16", "size=48 align=16 y=16 z=32"},
};

// The word of a null pointer.
inline constexpr Effect null_effects[] = {
    {"win64.layout.member-pointers/null-zero", "struct s { int a; virtual void v(); }; void f(int s::*p);", "",
     "4294967295", "0"},
};

inline constexpr Effect msvc_effects[] = {
    {"win64.layout.member-pointers/itanium", "struct s { int a; void g(); }; void f(int s::*a, void (s::*b)());", "",
     "a=rcx b=rdx -> void", "a=rcx b=&rdx -> void"},
    {"win64.layout.member-pointers/vptr-in-front",
     "struct a { int x; }; struct s : a { virtual void v(); }; void f(void (s::*p)());", "", "p=rcx -> void",
     "p=&rcx -> void"},
    {"win64.args.this-first/second", "struct s { int x; void f(int a, int b); };", "", "this=rcx a=rdx b=r8 -> void",
     "this=rdx a=rcx b=r8 -> void"},
    {"win64.args.cxx-class/by-value", "struct s { int x; s(const s &); }; void f(s a);", "", "a=&rcx -> void",
     "a=rcx -> void"},
    {"win64.args.cxx-class/destructor-by-address", "struct s { int x; ~s(); }; void f(s a);", "", "a=rcx -> void",
     "a=&rcx -> void"},
    {"win64.args.cxx-class-move-only/by-address", "struct s { int x; s(s &&) = default; }; void f(s a);", "",
     "a=rcx -> void", "a=&rcx -> void"},
    {"win64.return.cxx-class-move-only/hidden", "struct s { int x; s(s &&) = default; }; s f(int a);", "",
     "a=rcx -> rax", "a=rdx -> &rax"},
    {"win64.return.cxx-class/rax", "struct s { int x; s(int); }; s f(int a);", "", "a=rdx -> &rax", "a=rcx -> rax"},
    {"win64.return.cxx-class/members-by-triviality", "struct m { int x; m(int); }; struct s { m y; }; s f(int a);", "",
     "a=rdx -> &rax", "a=rcx -> rax"},
    {"win64.return.cxx-member-order/result-first", "struct r { int a[3]; }; struct s { int x; r f(int a); };", "",
     "this=rcx a=r8 -> rdx&rax", "this=rdx a=r8 -> &rax"},
    {"win64.return.cxx-member-order/rax", "struct r { int a; }; struct s { int x; r f(int a); };", "",
     "this=rcx a=r8 -> rdx&rax", "this=rcx a=rdx -> rax"},
};

// With IA-C++'s, under the same convention.
inline constexpr Effect mingw_effects[] = {
    {"win64.args.cxx-nontrivial/deleted-implicit-copied", "struct s { int &&a; ~s() = default; }; void f(s p);", "",
     "p=&rcx -> void", "p=rcx -> void"},
    {"win64.args.cxx-nontrivial/by-value", "struct s { int x; ~s(); }; void f(s a);", "", "a=&rcx -> void",
     "a=rcx -> void"},
    {"win64.args.stack-order/empty-skipped", "struct s { }; void f(int a, int b, int c, int d, s e, int g);", "",
     "a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 -> void", "a=rcx b=rdx c=r8 d=r9 e=none g=stack+40 -> void"},
    {"win64.varargs.home-area/empty-skipped", "struct s { }; void f(int a, s b, ...);", "f(1, (s), 2, 3.0, 4)",
     "a=rcx b=rdx arg3=r8 arg4=xmm3+r9 arg5=stack+40 -> void",
     "a=rcx b=rdx arg3=stack+16 arg4=xmm3+r8 arg5=r9 -> void"},
    {"win64.return.cxx-nontrivial/by-value", "struct s { int x; ~s(); }; s f(int a);", "", "a=rdx -> &rax",
     "a=rcx -> rax"},
    {"cxx.reference/address-of-pointer", "void f(int &a);", "", "a=rcx -> void", "a=&rcx -> void"},
    {"cxx.this-argument/before-result", "struct r { int a[3]; }; struct s { int x; r f(int a); };", "",
     "this=rdx a=r8 -> &rax", "this=rcx a=r8 -> rdx&rax"},
};

}  // namespace callgate::test
