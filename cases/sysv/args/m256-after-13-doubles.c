/*---
rule = "sysv.args.vector-stack-align"
says = "Five doubles on the stack, three slots skipped before the __m256."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, double o, double n,
         double m, double l, __m256 q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 o=stack+16 n=stack+24 m=stack+32 l=stack+40 q=stack+72 r=stack+104 -> xmm0
