/*---
rule = "cxx.member-data-pointer"
says = "A pointer to data member is an offset: one INTEGER eightbyte."
---*/
struct s { int a; double b; };
double s::*f(int s::*a, double d, double s::*b);
//@ sysv: a=rdi d=xmm0 b=rsi -> rax
//@ win64-gnu: a=rcx d=xmm1 b=r8 -> rax
//@ win64-msvc: a=rcx d=xmm1 b=r8 -> rax
