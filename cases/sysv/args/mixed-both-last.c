/*---
rule = "sysv.args.all-or-nothing"
says = "A {long, double} struct needs one register of each kind: the last of each is enough."
---*/
struct mixed { long a; double x; };
long f(long a, long b, long c, long d, long e, double s, double t, double u, double v, double w, double x, double y,
       struct mixed m, long g, double z);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 m=r9+xmm7 g=stack+8 z=stack+16 -> rax
