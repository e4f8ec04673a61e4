/*---
rule = "win64.vectorcall.hva"
says = "Two pairs among doubles take what the doubles left, the lowest first, one of them not adjacent."
---*/
struct pair { double x, y; };
double __vectorcall f(double a, struct pair b, double c, struct pair d);
//@ win64: a=xmm0 b=xmm1+xmm3 c=xmm2 d=xmm4+xmm5 -> xmm0
