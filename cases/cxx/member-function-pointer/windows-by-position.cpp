/*---
rule = "cxx.member-function-pointer"
says = "16 bytes by IA-C++ go by reference; without bases it is one address for MSVC."
---*/
struct s { int a; };
int f(double a, int (s::*b)(int), int c);
//@ win64-gnu: a=xmm0 b=&rdx c=r8 -> rax
//@ win64-msvc: a=xmm0 b=rdx c=r8 -> rax
