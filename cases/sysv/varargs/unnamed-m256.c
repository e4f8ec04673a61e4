/*---
rule = "sysv.varargs.unnamed-wide-vectors"
says = "An unnamed __m256 goes to memory although vector registers are free, and takes none of them."
---*/
double f(long n, ...);
//@ sysv: call f(1, (__m256), 2.0): n=rdi arg2=stack+8 arg3=xmm0 al=1 -> xmm0
