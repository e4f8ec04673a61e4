/*---
rule = "sysv.args.backfill"
says = "The vector register that a _Complex double could not use takes a whole __m256."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, _Complex double p, __m256 q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 p=stack+8 q=ymm7 r=stack+24 -> xmm0
