/*---
rule = "sysv.args.stack-slots"
says = "On the stack each float takes a full eightbyte: two of them are not packed."
---*/
float f(double s, double t, double u, double v, double w, double x, double y, double z, float p, float q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+16 r=stack+24 -> xmm0
