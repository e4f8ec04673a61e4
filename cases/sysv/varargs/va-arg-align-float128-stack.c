/*---
rule = "sysv.varargs.va-arg-align"
says = "A __float128 behind a lone double in the overflow area is 16-aligned."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, (__float128), 10.0): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg9=stack+8 arg10=stack+24 arg11=stack+40 al=8 -> xmm0
