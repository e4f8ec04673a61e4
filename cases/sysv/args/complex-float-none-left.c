/*---
rule = "sysv.args.stack-slots"
says = "A _Complex float in memory is one slot of eight bytes."
---*/
float f(double s, double t, double u, double v, double w, double x, double y, double z, _Complex float p, float q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+16 -> xmm0
