/*---
rule = "cxx.member-data-pointer"
says = "As a result it is in rax, whichever its size."
---*/
struct s { int a; double b; };
double s::*f(int a, double s::*b);
//@ win64-gnu: a=rcx b=rdx -> rax
//@ win64-msvc: a=rcx b=rdx -> rax
