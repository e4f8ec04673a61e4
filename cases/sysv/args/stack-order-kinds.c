/*---
rule = "sysv.args.stack-order"
says = "Stack arguments of either kind lie in argument order, the first one lowest."
---*/
long f(long a, long b, long c, long d, long e, long g, double s, double t, double u, double v, double w, double x,
       double y, double z, double h, long i, float j, int k);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 h=stack+8 i=stack+16 j=stack+24 k=stack+32 -> rax
