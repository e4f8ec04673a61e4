/*---
rule = "sysv.args.vector-stack-align"
says = "A __m512 behind a double on the stack is pushed up to the next multiple of 64."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, __m512 q, double r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+72 r=stack+136 -> xmm0
