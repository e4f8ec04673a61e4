/*---
rule = "cxx.member-function-pointer"
says = "Of a class that is only declared MSVC has the most general form: by reference, as by IA-C++."
---*/
struct s;
int f(int a, void (s::*b)(), int c);
//@ win64-gnu: a=rcx b=&rdx c=r8 -> rax
//@ win64-msvc: a=rcx b=&rdx c=r8 -> rax
