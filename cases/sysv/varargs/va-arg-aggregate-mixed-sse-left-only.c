/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "gp_offset 48, fp_offset 160: the vector register that the mixed struct does not take is read by the next va_arg of a double."
---*/
struct mixed { long a; double x; };
double f(long a, long b, long c, long d, long e, long g, double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, (struct mixed), 8.0, 7L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg14=stack+8 arg15=xmm7 arg16=stack+24 al=8 -> xmm0
