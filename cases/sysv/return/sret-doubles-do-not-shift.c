/*---
rule = "sysv.return.sret-argument"
says = "The hidden pointer is an integer: eight doubles still fit in vector registers, the sixth long does not."
---*/
struct triple { long a, b, c; };
struct triple f(double s, double t, double u, double v, double w, double x, double y, double z, long a, long b, long c,
                long d, long e, long g);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 a=rsi b=rdx c=rcx d=r8 e=r9 g=stack+8 -> &rax
