/*---
rule = "sysv.args.all-or-nothing"
says = "With no vector register left a {long, double} struct goes to the stack whole, and gives back the integer register it had been assigned."
---*/
struct mixed { long a; double x; };
long f(double s, double t, double u, double v, double w, double x, double y, double z, struct mixed m, long a);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 m=stack+8 a=rdi -> rax
