/*---
rule = "sysv.varargs.va-arg-sse"
says = "An unnamed __float128 takes the vector register after that of a named one: the dots change nothing."
---*/
long f(__float128 a, ...);
//@ sysv: call f((__float128), (__float128), 2.0): a=xmm0 arg2=xmm1 arg3=xmm2 al=3 -> rax
