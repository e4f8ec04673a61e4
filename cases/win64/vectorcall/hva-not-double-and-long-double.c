/*---
rule = "win64.vectorcall.hva"
says = "A double and a long double are two types, also where they have the same size: by reference."
---*/
struct mixed { double x; long double y; };
double __vectorcall f(double a, struct mixed b);
//@ win64: a=xmm0 b=&rdx -> xmm0
