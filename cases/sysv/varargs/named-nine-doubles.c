/*---
rule = "sysv.varargs.named-before-dots"
says = "A ninth named double is on the stack: the unnamed ones begin behind it, the integers in rdi."
---*/
double f(double s, double t, double u, double v, double w, double x, double y, double z, double p, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 1L, (__m128)): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 arg10=stack+16 arg11=rdi arg12=stack+24 al=8 -> xmm0
