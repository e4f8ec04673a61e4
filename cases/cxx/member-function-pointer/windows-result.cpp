/*---
rule = "cxx.member-function-pointer"
says = "As a result it is in memory by IA-C++, and in rax for MSVC where the class has no bases."
---*/
struct s { int a; };
int (s::*f(int (s::*p)(int), int a))(int);
//@ win64-gnu: p=&rdx a=r8 -> &rax
//@ win64-msvc: p=rcx a=rdx -> rax
