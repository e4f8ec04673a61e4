/*---
rule = "sysv.varargs.promotions"
says = "A named float of a variadic function stays a float; only those behind the dots become double."
---*/
double f(float x, ...);
//@ sysv: call f(1.0f, 2.0f): x=xmm0 arg2=xmm1 al=2 -> xmm0
