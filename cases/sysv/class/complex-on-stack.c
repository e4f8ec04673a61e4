/*---
rule = "sysv.class.complex"
says = "On the stack a _Complex double is aligned to 8 only, as a struct of two doubles is."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, _Complex double q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+16 -> xmm0
