/*---
rule = "sysv.args.long-double-stack"
says = "One double on the stack: the long double behind it skips a slot."
---*/
long double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, long double q,
              double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+24 r=stack+40 -> st0
