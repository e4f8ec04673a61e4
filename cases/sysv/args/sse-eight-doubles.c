/*---
rule = "sysv.args.sse-order"
says = "The first eight floating-point arguments take xmm0 to xmm7 in order."
---*/
double f(double a, double b, double c, double d, double e, double g, double h, double i);
//@ sysv: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 i=xmm7 -> xmm0
