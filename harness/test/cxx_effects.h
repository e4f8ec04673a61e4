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
    {"sysv.return.cxx-nontrivial/by-value", "struct s { double a; ~s(); }; s f(long a);", "", "a=rsi -> &rax",
     "a=rdi -> xmm0"},
    {"cxx.reference/address-of-pointer", "void f(int &a);", "", "a=rdi -> void", "a=&rdi -> void"},
    {"cxx.nullptr/ignored", "void f(decltype(nullptr) a, int b);", "", "a=rdi b=rsi -> void", "a=none b=rdi -> void"},
    {"cxx.member-data-pointer/32-bits", "struct s { int a; }; struct p { int s::*m; int n; double d; }; void f(p a);",
     "", "a=stack+8 -> void", "a=rdi+xmm0 -> void"},
    {"cxx.member-function-pointer/one-eightbyte", "struct s; void f(void (s::*a)(), int b);", "",
     "a=rdi+rsi b=rdx -> void", "a=rdi b=rsi -> void"},
    {"cxx.this-argument/before-result", "struct r { long a[3]; }; struct s { int x; r f(int a); };", "",
     "this=rsi a=rdx -> &rax", "this=rdi a=rdx -> rsi&rax"},
};

}  // namespace callgate::test
