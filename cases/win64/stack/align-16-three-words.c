/*---
rule = "win64.stack.align-16"
says = "Three stack arguments, one of them a pointer to a copy."
---*/
struct big { long long a, b, c; };
double f(double a, double b, double c, double d, double e, struct big g, int h);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 g=&stack+48 h=stack+56 -> xmm0
