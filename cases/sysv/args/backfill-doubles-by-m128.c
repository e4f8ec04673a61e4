/*---
rule = "sysv.args.backfill"
says = "The vector register that a pair of doubles could not use takes a whole __m128."
---*/
struct pair { double x, y; };
double f(double s, double t, double u, double v, double w, double x, double y, struct pair p, __m128 q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 p=stack+8 q=xmm7 r=stack+24 -> xmm0
