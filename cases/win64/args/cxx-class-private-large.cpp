/*---
rule = "win64.args.cxx-class"
says = "Private members or not, twelve bytes go by reference."
---*/
class s { int a, b, c; };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=&rcx b=rdx -> rax
