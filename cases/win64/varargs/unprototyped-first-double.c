/*---
rule = "win64.varargs.unprototyped"
says = "Without a prototype the very first double is in xmm0 and in rcx."
---*/
double f();
//@ win64: call f(1.0, 2): arg1=xmm0+rcx arg2=rdx -> xmm0
