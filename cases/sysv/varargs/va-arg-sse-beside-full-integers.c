/*---
rule = "sysv.varargs.va-arg-sse"
says = "gp_offset 48 says nothing of vector registers: doubles are read from xmm0 on."
---*/
double f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 1.0, 7L, 2.0): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=xmm0 arg8=stack+8 arg9=xmm1 al=2 -> xmm0
