/*---
rule = "win64.return.cxx-class"
says = "A copy constructor of its own: a hidden pointer in either way."
---*/
struct s { int a; s(const s &); };
s f(int a);
//@ win64-gnu: a=rdx -> &rax
//@ win64-msvc: a=rdx -> &rax
