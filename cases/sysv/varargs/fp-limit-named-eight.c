/*---
rule = "sysv.varargs.fp-offset-limit"
says = "Eight named doubles use up the vector registers: the first unnamed one is in the overflow area already."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg9=stack+8 arg10=stack+16 al=8 -> xmm0
