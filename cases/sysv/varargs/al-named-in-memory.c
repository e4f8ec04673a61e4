/*---
rule = "sysv.varargs.al-upper-bound"
says = "Eight is the bound with nine named doubles and nothing unnamed."
---*/
long f(double s, double t, double u, double v, double w, double x, double y, double z, double p, ...);
//@ sysv: call f(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0): s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 al=8 -> rax
