/*---
rule = "sysv.args.all-or-nothing"
says = "Three floats in xmm6 and xmm7."
---*/
struct triple { float x, y, z; };
float f(double s, double t, double u, double v, double w, double x, struct triple p, float q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 p=xmm6+xmm7 q=stack+8 -> xmm0
