/*---
rule = "win64.layout.member-pointers"
says = "A class with virtual functions and one base that has none: single inheritance, of which a pointer to member function has 8 bytes; to Clang it is multiple."
---*/
struct a { int x; };
struct s : a { virtual void v(); };
struct t { void (s::*p)(int); char c; };
void f(t *x, void (s::*q)(int));
//@ win64-gnu: x=rcx q=&rdx -> void
//@ win64-msvc: x=rcx q=rdx -> void
//@ layout win64-gnu: t: size=24 align=8 p=0 c=16
//@ layout win64-msvc: t: size=16 align=8 p=0 c=8
