/*---
rule = "sysv.args.all-or-nothing"
says = "Two vector registers left: a struct of two doubles just fits in xmm6 and xmm7."
---*/
struct pair { double x, y; };
double f(double s, double t, double u, double v, double w, double x, struct pair p, double y);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 p=xmm6+xmm7 y=stack+8 -> xmm0
