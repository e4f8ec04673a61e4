/*---
rule = "sysv.args.all-or-nothing"
says = "The two parts of a _Complex double are not split between xmm7 and the stack."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, _Complex double z, double q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=stack+8 q=xmm7 -> xmm0
