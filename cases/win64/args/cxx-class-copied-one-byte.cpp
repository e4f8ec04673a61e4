/*---
rule = "win64.args.cxx-class"
says = "A class with a copy constructor of its own goes by reference, one byte though it is."
---*/
struct s { char a; s(const s &); };
int f(s a, int b, s c);
//@ win64-gnu: a=&rcx b=rdx c=&r8 -> rax
//@ win64-msvc: a=&rcx b=rdx c=&r8 -> rax
