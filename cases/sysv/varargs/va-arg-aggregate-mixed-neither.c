/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "gp_offset 48 and fp_offset 176: nothing is left of either kind."
---*/
struct mixed { double x; long a; };
double f(long a, long b, long c, long d, long e, long g, double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, (struct mixed), 7L, 9.0): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg15=stack+8 arg16=stack+24 arg17=stack+32 al=8 -> xmm0
