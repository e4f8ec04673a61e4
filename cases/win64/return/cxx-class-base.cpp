/*---
rule = "win64.return.cxx-class"
says = "A base: MSVC's hidden pointer, where IA-C++ has rax."
---*/
struct base { int x; };
struct s : base { int y; };
s f(int a, s b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rdx b=r8 -> &rax
//@ layout win64-gnu: s: size=8 align=4 :base=0 y=4
//@ layout win64-msvc: s: size=8 align=4 :base=0 y=4
