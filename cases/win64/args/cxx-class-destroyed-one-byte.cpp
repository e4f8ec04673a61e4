/*---
rule = "win64.args.cxx-class"
says = "A destructor alone: MSVC passes one byte by value, IA-C++ by reference."
---*/
struct s { char a; ~s(); };
int f(s a, int b);
//@ win64-gnu: a=&rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
