/*---
rule = "win64.return.cxx-class"
says = "A copy assignment of its own: so for eight bytes."
---*/
struct s { double a; s &operator=(const s &); };
s f(double a, s b);
//@ win64-gnu: a=xmm0 b=rdx -> rax
//@ win64-msvc: a=xmm1 b=r8 -> &rax
