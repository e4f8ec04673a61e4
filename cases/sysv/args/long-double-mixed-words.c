/*---
rule = "sysv.args.long-double-stack"
says = "A long and two doubles on the stack are three words: the long double skips one."
---*/
long double f(long a, long b, long c, long d, long e, long g, long h, double s, double t, double u, double v, double w,
              double x, double y, double z, double p, float o, long double q, int i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+16 o=stack+24 q=stack+40 i=stack+56 -> st0
