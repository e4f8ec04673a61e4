/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "A {double, long} struct without a vector register left comes whole from the overflow area, and rdi is still there for the long behind it."
---*/
struct mixed { double x; long a; };
long f(double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, (struct mixed), 9L): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg9=stack+8 arg10=rdi al=8 -> rax
