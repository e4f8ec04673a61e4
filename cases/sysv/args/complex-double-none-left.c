/*---
rule = "sysv.args.all-or-nothing"
says = "With xmm7 taken a _Complex double is on the stack, 16 bytes aligned to 8, and integers are not touched."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, float p, _Complex double q, long a,
         double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+16 a=rdi r=stack+32 -> xmm0
