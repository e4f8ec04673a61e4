/*---
rule = "sysv.args.all-or-nothing"
says = "Three floats need two vector registers; with xmm7 alone left they are on the stack, and a float takes it."
---*/
struct triple { float x, y, z; };
float f(double s, double t, double u, double v, double w, double x, double y, struct triple p, float q, float r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 p=stack+8 q=xmm7 r=stack+24 -> xmm0
