/*---
rule = "sysv.varargs.va-arg-memory"
says = "An unnamed long double is always in the overflow area."
---*/
long double f(long n, ...);
//@ sysv: call f(1, 2.0, 3.0L, 4.0, 5.0L): n=rdi arg2=xmm0 arg3=stack+8 arg4=xmm1 arg5=stack+24 al=2 -> st0
