/*---
rule = "sysv.args.vector-stack-align"
says = "A __m64 on the stack needs no more than a plain slot."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, __m64 q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+16 r=stack+24 -> xmm0
