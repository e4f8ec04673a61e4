/*---
rule = "sysv.args.stack-slots"
says = "A __float128 on the stack is 16-aligned: the slot behind a lone double stays empty."
---*/
__float128 f(double s, double t, double u, double v, double w, double x, double y, double z, double p,
             __float128 q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+24 r=stack+40 -> xmm0
