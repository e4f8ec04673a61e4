/*---
rule = "sysv.args.sequences-independent"
says = "With all vector registers taken, integers still start at rdi."
---*/
long f(double s, double t, double u, double v, double w, double x, double y, double z, double q, long a, long b);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 q=stack+8 a=rdi b=rsi -> rax
