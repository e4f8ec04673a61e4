/*---
rule = "win64.args.cxx-class"
says = "With a copy and a move constructor of its own a class goes by reference."
---*/
struct s { int a; s(const s &); s(s &&); };
int f(s a, s b, s c, s d, s e);
//@ win64-gnu: a=&rcx b=&rdx c=&r8 d=&r9 e=&stack+40 -> rax
//@ win64-msvc: a=&rcx b=&rdx c=&r8 d=&r9 e=&stack+40 -> rax
