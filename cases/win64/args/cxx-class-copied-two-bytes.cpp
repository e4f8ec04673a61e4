/*---
rule = "win64.args.cxx-class"
says = "So does one of two bytes."
---*/
struct s { short a; s(const s &); };
int f(int a, s b);
//@ win64-gnu: a=rcx b=&rdx -> rax
//@ win64-msvc: a=rcx b=&rdx -> rax
