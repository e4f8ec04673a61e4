/*---
rule = "win64.return.cxx-class"
says = "A copy constructor of its own: a hidden pointer for eight bytes too, and an argument by reference behind it."
---*/
struct s { double a; s(const s &); };
s f(s a, double b);
//@ win64-gnu: a=&rdx b=xmm2 -> &rax
//@ win64-msvc: a=&rdx b=xmm2 -> &rax
