/*---
rule = "win64.args.cxx-class"
says = "Twelve bytes with a destructor go by reference in either way."
---*/
struct s { int a, b, c; ~s(); };
int f(int a, s b);
//@ win64-gnu: a=rcx b=&rdx -> rax
//@ win64-msvc: a=rcx b=&rdx -> rax
