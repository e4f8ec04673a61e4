/*---
rule = "sysv.varargs.al-upper-bound"
says = "An unnamed __float128 travels in one vector register and counts once."
---*/
long f(long n, ...);
//@ sysv: call f(1, (__float128), 2.0): n=rdi arg2=xmm0 arg3=xmm1 al=2 -> rax
