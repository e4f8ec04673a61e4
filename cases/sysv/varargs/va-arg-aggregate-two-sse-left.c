/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "fp_offset is 144: the two doubles fit, in xmm6 and xmm7, and the next double is in the overflow area."
---*/
struct pair { double x, y; };
double f(double s, double t, double u, double v, double w, double x, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, (struct pair), 7.0): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 arg7=xmm6+xmm7 arg8=stack+8 al=8 -> xmm0
