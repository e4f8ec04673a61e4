/*---
rule = "sysv.varargs.named-before-dots"
says = "Named arguments use up both sequences: va_arg of every class reads the overflow area, in order."
---*/
struct pair { long a, b; };
struct mixed { long a; double x; };
long f(long a, long b, long c, long d, long e, long g, double s, double t, double u, double v, double w, double x, double y, double z, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 7, 9.0, (struct pair), (struct mixed), (__int128), (__m128), 8): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 arg15=stack+8 arg16=stack+16 arg17=stack+24 arg18=stack+40 arg19=stack+56 arg20=stack+72 arg21=stack+88 al=8 -> rax
