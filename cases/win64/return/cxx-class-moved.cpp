/*---
rule = "win64.return.cxx-class"
says = "A move constructor of its own: a hidden pointer in either way."
---*/
struct s { int a; s(s &&); };
s f(int a);
//@ win64-gnu: a=rdx -> &rax
//@ win64-msvc: a=rdx -> &rax
