/*---
rule = "sysv.args.backfill"
says = "The vector register that two doubles could not use takes the float of a mixed struct."
---*/
struct pair { double x, y; };
struct mixed { float x, y; int a; };
double f(double s, double t, double u, double v, double w, double x, double y, struct pair p, struct mixed m, long a);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 p=stack+8 m=xmm7+rdi a=rsi -> xmm0
