/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "fp_offset is 176: the two doubles, and then the one, are in the overflow area."
---*/
struct pair { double x, y; };
double f(double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, (struct pair), 9.0): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg9=stack+8 arg10=stack+24 al=8 -> xmm0
