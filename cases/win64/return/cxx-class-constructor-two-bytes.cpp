/*---
rule = "win64.return.cxx-class"
says = "A constructor asks MSVC for a hidden pointer for two bytes."
---*/
struct s { s(int); short a; };
s f(double a);
//@ win64-gnu: a=xmm0 -> rax
//@ win64-msvc: a=xmm1 -> &rax
