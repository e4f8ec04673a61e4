/*---
rule = "sysv.args.sequences-independent"
says = "Both sequences used up: every further kind is on the stack, in order, each at its alignment."
---*/
struct pair { long a, b; };
struct mixed { long a; double x; };
long f(long a, long b, long c, long d, long e, long g, double s, double t, double u, double v, double w, double x,
       double y, double z, char h, struct mixed m, __int128 i, float p, long double q, struct pair r, _Complex float n,
       __m128 o);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 h=stack+8 m=stack+16 i=stack+40 p=stack+56 q=stack+72 r=stack+88 n=stack+104 o=stack+120 -> rax
