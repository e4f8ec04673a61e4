/*---
rule = "sysv.varargs.named-before-dots"
says = "The overflow area begins behind a named long double."
---*/
long double f(long double x, ...);
//@ sysv: call f(1.0L, 2.0L, 3.0): x=stack+8 arg2=stack+24 arg3=xmm0 al=1 -> st0
