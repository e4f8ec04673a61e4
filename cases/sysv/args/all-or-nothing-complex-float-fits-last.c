/*---
rule = "sysv.args.all-or-nothing"
says = "Both parts of a _Complex float share one eightbyte, so the last vector register is enough."
---*/
float f(double s, double t, double u, double v, double w, double x, double y, _Complex float z, float q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 q=stack+8 -> xmm0
