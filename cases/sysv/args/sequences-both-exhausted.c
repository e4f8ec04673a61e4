/*---
rule = "sysv.args.sequences-independent"
says = "Six integers and eight doubles all fit in registers together, and only what comes after goes to the stack."
---*/
long f(long a, double s, long b, double t, long c, double u, long d, double v, long e, double w, long g, double x,
       double y, double z, long h, double q);
//@ sysv: a=rdi s=xmm0 b=rsi t=xmm1 c=rdx u=xmm2 d=rcx v=xmm3 e=r8 w=xmm4 g=r9 x=xmm5 y=xmm6 z=xmm7 h=stack+8 q=stack+16 -> rax
