/*---
rule = "sysv.args.stack-slots"
says = "A __m64 and a _Float16 take a slot of eight bytes each."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, _Float16 p, __m64 q, _Float16 r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+16 r=stack+24 -> xmm0
