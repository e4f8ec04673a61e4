/*---
rule = "sysv.args.all-or-nothing"
says = "No vector register left: the struct of two doubles goes to the stack."
---*/
struct pair { double x, y; };
double f(double s, double t, double u, double v, double w, double x, double y, double z, struct pair p, double q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+24 -> xmm0
