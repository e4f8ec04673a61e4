/*---
rule = "sysv.class.padding"
says = "The padding eightbyte behind a double needs no register: the last vector register is enough."
---*/
struct __attribute__((aligned(16))) wide { double x; };
double f(double s, double t, double u, double v, double w, double x, double y, struct wide p, double q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 p=xmm7 q=stack+8 -> xmm0
