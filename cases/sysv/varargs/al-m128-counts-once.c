/*---
rule = "sysv.varargs.al-upper-bound"
says = "An unnamed __m128 is one vector register and counts once."
---*/
long f(long n, ...);
//@ sysv: call f(1, (__m128), 2.0, (__m128)): n=rdi arg2=xmm0 arg3=xmm1 arg4=xmm2 al=3 -> rax
