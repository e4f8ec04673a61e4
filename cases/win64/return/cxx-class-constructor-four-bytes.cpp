/*---
rule = "win64.return.cxx-class"
says = "A constructor asks MSVC for a hidden pointer for four bytes."
---*/
struct s { s(); s(int); int a; };
s f(int a, int b, int c, int d);
//@ win64-gnu: a=rcx b=rdx c=r8 d=r9 -> rax
//@ win64-msvc: a=rdx b=r8 c=r9 d=stack+40 -> &rax
