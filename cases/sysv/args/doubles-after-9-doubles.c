/*---
rule = "sysv.args.all-or-nothing"
says = "The struct of two doubles follows the ninth double on the stack."
---*/
struct pair { double x, y; };
double f(double s, double t, double u, double v, double w, double x, double y, double z, double q,
         struct pair p, long a);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 q=stack+8 p=stack+16 a=rdi -> xmm0
