/*---
rule = "win64.args.cxx-class"
says = "Private members are passed by value as public ones are."
---*/
class s { int a, b; };
int f(s a, s b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
