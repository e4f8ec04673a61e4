/*---
rule = "sysv.varargs.va-arg-memory"
says = "One register is left of each kind: a long double takes neither."
---*/
long double f(long a, long b, long c, long d, long e, double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0L, 6L, 8.0, 9.0L): a=rdi b=rsi c=rdx d=rcx e=r8 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg13=stack+8 arg14=r9 arg15=xmm7 arg16=stack+24 al=8 -> st0
