/*---
rule = "sysv.args.vector-stack-align"
says = "A __m128 behind a single double on the stack skips a slot to be 16-aligned."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, __m128 q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+24 r=stack+40 -> xmm0
