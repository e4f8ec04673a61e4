/*---
rule = "win64.args.cxx-class"
says = "A destructor alone: MSVC passes four bytes by value, IA-C++ by reference."
---*/
struct s { int a; ~s(); };
int f(s a, s b, int c);
//@ win64-gnu: a=&rcx b=&rdx c=r8 -> rax
//@ win64-msvc: a=rcx b=rdx c=r8 -> rax
