/*---
rule = "sysv.args.all-or-nothing"
says = "A _Complex double takes xmm6 and xmm7."
---*/
double f(double s, double t, double u, double v, double w, double x, _Complex double z, double q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 z=xmm6+xmm7 q=stack+8 -> xmm0
