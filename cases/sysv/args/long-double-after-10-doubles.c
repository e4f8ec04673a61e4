/*---
rule = "sysv.args.long-double-stack"
says = "Two doubles on the stack: the long double follows without a gap."
---*/
long double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, double o,
              long double q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 o=stack+16 q=stack+24 r=stack+40 -> st0
