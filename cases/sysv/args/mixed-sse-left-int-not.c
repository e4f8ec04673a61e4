/*---
rule = "sysv.args.all-or-nothing"
says = "{long, double} with one vector register and no integer register left is on the stack; a double takes the register."
---*/
struct mixed { long a; double x; };
double f(long a, long b, long c, long d, long e, long g, double s, double t, double u, double v, double w, double x,
         double y, struct mixed m, double z, long h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 m=stack+8 z=xmm7 h=stack+24 -> xmm0
