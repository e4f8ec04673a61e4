/*---
rule = "win64.return.cxx-class"
says = "A struct of two ints and nothing else comes back in rax."
---*/
struct s { int a, b; };
s f(int a, double b);
//@ win64-gnu: a=rcx b=xmm1 -> rax
//@ win64-msvc: a=rcx b=xmm1 -> rax
