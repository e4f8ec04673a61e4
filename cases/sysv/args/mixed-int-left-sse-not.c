/*---
rule = "sysv.args.all-or-nothing"
says = "{double, long} with one integer register and no vector register left is on the stack; a long takes the register."
---*/
struct mixed { double x; long a; };
long f(long a, long b, long c, long d, long e, double s, double t, double u, double v, double w, double x, double y,
       double z, struct mixed m, long g, double q);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 m=stack+8 g=r9 q=stack+24 -> rax
