/*---
rule = "sysv.args.backfill"
says = "{long, double} without a vector register left hands back its integer register: a pair takes that one and the next."
---*/
struct mixed { long a; double x; };
struct pair { long a, b; };
long f(long a, long b, long c, long d, double s, double t, double u, double v, double w, double x, double y, double z,
       struct mixed m, struct pair p);
//@ sysv: a=rdi b=rsi c=rdx d=rcx s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 m=stack+8 p=r8+r9 -> rax
