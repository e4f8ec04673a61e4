/*---
rule = "sysv.args.sse-order"
says = "A struct of two doubles takes two vector registers, one double in each."
---*/
struct pair { double x, y; };
double f(double a, struct pair p, double b);
//@ sysv: a=xmm0 p=xmm1+xmm2 b=xmm3 -> xmm0
