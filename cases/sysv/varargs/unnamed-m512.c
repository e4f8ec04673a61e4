/*---
rule = "sysv.varargs.unnamed-wide-vectors"
says = "An unnamed __m512 goes to memory, 64-aligned."
---*/
double f(long n, ...);
//@ sysv: call f(1, (__m512), 2.0): n=rdi arg2=stack+8 arg3=xmm0 al=1 -> xmm0
