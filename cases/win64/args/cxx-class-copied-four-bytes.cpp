/*---
rule = "win64.args.cxx-class"
says = "A class of four bytes with a copy constructor of its own goes by reference."
---*/
struct s { int a; s(const s &); };
int f(s a, double b, s c);
//@ win64-gnu: a=&rcx b=xmm1 c=&r8 -> rax
//@ win64-msvc: a=&rcx b=xmm1 c=&r8 -> rax
