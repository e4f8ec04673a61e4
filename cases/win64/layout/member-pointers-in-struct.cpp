/*---
rule = "win64.layout.member-pointers"
says = "A pointer to data member has 4 bytes with MSVC and 8 with mingw, one to member function 8 and 16."
---*/
struct s { int a; long long b; };
struct t { int s::*p; int (s::*q)(int); char c; };
int f(t *a, int s::*b, int (s::*c)(int));
//@ win64-gnu: a=rcx b=rdx c=&r8 -> rax
//@ win64-msvc: a=rcx b=rdx c=r8 -> rax
//@ layout win64-gnu: t: size=32 align=8 p=0 q=8 c=24
//@ layout win64-msvc: t: size=24 align=8 p=0 q=8 c=16
