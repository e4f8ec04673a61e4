/*---
rule = "win64.args.cxx-nontrivial"
says = "A move constructor of its own is enough for a reference by IA-C++."
---*/
struct s { int a; s(s &&); };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
