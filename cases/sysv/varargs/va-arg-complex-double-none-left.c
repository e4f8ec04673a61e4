/*---
rule = "sysv.varargs.va-arg-sse"
says = "fp_offset is 176: behind one double a _Complex double, aligned to 8, follows without a gap."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, (_Complex double), 10.0): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg9=stack+8 arg10=stack+16 arg11=stack+32 al=8 -> xmm0
