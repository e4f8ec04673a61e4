/*---
rule = "win64.args.cxx-nontrivial"
says = "Where all copy and move constructors are deleted, IA-C++ has a reference."
---*/
struct s { int a; s(const s &) = delete; };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
