/*---
rule = "sysv.args.all-or-nothing"
says = "Two integer registers and one vector register left: the first mixed struct takes one of each, the second finds no vector register."
---*/
struct mixed { long a; float x; };
long f(long a, long b, long c, long d, double s, double t, double u, double v, double w, double x, double y,
       struct mixed m, struct mixed n, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 m=r8+xmm7 n=stack+8 g=r9 -> rax
