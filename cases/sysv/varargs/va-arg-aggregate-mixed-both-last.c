/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "gp_offset 40 and fp_offset 160: one register left of each kind, and the mixed struct takes both."
---*/
struct mixed { long a; double x; };
double f(long a, long b, long c, long d, long e, double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, (struct mixed), 6L, 8.0): a=rdi b=rsi c=rdx d=rcx e=r8 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg13=r9+xmm7 arg14=stack+8 arg15=stack+16 al=8 -> xmm0
