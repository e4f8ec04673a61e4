/*---
rule = "sysv.args.all-or-nothing"
says = "With both sequences used up a {long, double} struct takes two words of stack, members in order."
---*/
struct mixed { long a; double x; };
long f(long a, long b, long c, long d, long e, long g, double s, double t, double u, double v, double w, double x,
       double y, double z, struct mixed m, long h, double q);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 m=stack+8 h=stack+24 q=stack+32 -> rax
