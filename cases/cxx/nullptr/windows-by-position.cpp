/*---
rule = "cxx.nullptr"
says = "On Windows nullptr_t is an integer in the register of its position."
---*/
double f(decltype(nullptr) a, double b, decltype(nullptr) c, int d, decltype(nullptr) e);
//@ win64-gnu: a=rcx b=xmm1 c=r8 d=r9 e=stack+40 -> xmm0
//@ win64-msvc: a=rcx b=xmm1 c=r8 d=r9 e=stack+40 -> xmm0
