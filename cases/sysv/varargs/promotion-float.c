/*---
rule = "sysv.varargs.promotions"
says = "An unnamed float is converted to double before it is passed."
---*/
double f(long n, ...);
//@ sysv: call f(1, (float), 2.0f): n=rdi arg2=xmm0 arg3=xmm1 al=2 -> xmm0
