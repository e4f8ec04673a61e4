/*---
rule = "sysv.varargs.unnamed-wide-vectors"
says = "Named wide vectors travel in registers; the unnamed ones of the same call on the stack, each at its own alignment."
---*/
double f(__m512 v, long a, __m256 u, ...);
//@ sysv: call f((__m512), 1, (__m256), 2.0L, (__m512), 3, (__m256), 4.0): v=zmm0 a=rdi u=ymm1 arg4=stack+8 arg5=stack+72 arg6=rsi arg7=stack+136 arg8=xmm2 al=3 -> xmm0
