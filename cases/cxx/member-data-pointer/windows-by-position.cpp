/*---
rule = "cxx.member-data-pointer"
says = "A pointer to data member is an offset on Windows too: one integer."
---*/
struct s { int a; double b; };
double f(double a, int s::*b, double c, double s::*d, int s::*e);
//@ win64-gnu: a=xmm0 b=rdx c=xmm2 d=r9 e=stack+40 -> xmm0
//@ win64-msvc: a=xmm0 b=rdx c=xmm2 d=r9 e=stack+40 -> xmm0
