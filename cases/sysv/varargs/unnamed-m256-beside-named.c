/*---
rule = "sysv.varargs.unnamed-wide-vectors"
says = "The named __m256 of a call travels in its register and the unnamed one of the same call on the stack."
---*/
double f(__m256 v, ...);
//@ sysv: call f((__m256), (__m256), 2.0): v=ymm0 arg2=stack+8 arg3=xmm1 al=2 -> xmm0
