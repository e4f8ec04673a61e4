/*---
rule = "sysv.args.all-or-nothing"
says = "One vector register left is not enough for two doubles: the struct goes to the stack, and the next double takes xmm7."
---*/
struct pair { double x, y; };
double f(double s, double t, double u, double v, double w, double x, double y, struct pair p, double z);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 p=stack+8 z=xmm7 -> xmm0
