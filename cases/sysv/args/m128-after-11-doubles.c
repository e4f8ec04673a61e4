/*---
rule = "sysv.args.vector-stack-align"
says = "Three doubles on the stack: the __m128 behind them skips a slot."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, double o, double n,
         __m128 q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 o=stack+16 n=stack+24 q=stack+40 r=stack+56 -> xmm0
