/*---
rule = "win64.args.cxx-class"
says = "A class that can only be moved goes by reference where its size asks for it."
---*/
struct s { double a, b, c; s(s &&); };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
