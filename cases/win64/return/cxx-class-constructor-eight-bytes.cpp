/*---
rule = "win64.return.cxx-class"
says = "A constructor asks MSVC for a hidden pointer for eight bytes."
---*/
struct s { s(int, int); int a, b; };
s f(s a, double b);
//@ win64-gnu: a=rcx b=xmm1 -> rax
//@ win64-msvc: a=rdx b=xmm2 -> &rax
