/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "gp_offset 0 and fp_offset 160: the mixed struct takes the first general and the last vector register."
---*/
struct mixed { long a; double x; };
long f(double s, double t, double u, double v, double w, double x, double y, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, (struct mixed), 8.0, 9L): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 arg8=rdi+xmm7 arg9=stack+8 arg10=rsi al=8 -> rax
