/*---
rule = "win64.args.cxx-class"
says = "A class of eight bytes with a copy constructor of its own goes by reference."
---*/
struct s { int a, b; s(const s &); ~s(); };
int f(s a, s b);
//@ win64-gnu: a=&rcx b=&rdx -> rax
//@ win64-msvc: a=&rcx b=&rdx -> rax
