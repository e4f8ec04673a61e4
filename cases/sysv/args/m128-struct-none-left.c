/*---
rule = "sysv.args.vector-stack-align"
says = "A struct of a __m128 is 16-aligned in memory behind one slot."
---*/
struct box { __m128 v; };
double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, struct box q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+24 r=stack+40 -> xmm0
