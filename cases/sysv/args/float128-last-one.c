/*---
rule = "sysv.args.all-or-nothing"
says = "A __float128 needs one vector register, the last one here, though it has two eightbytes."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, __float128 z, double q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 q=stack+8 -> xmm0
