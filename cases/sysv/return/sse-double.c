/*---
rule = "sysv.return.sse"
says = "A double result is in xmm0."
---*/
double f(double a, double b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
