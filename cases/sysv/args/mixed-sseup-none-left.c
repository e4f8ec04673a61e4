/*---
rule = "sysv.args.all-or-nothing"
says = "A union that is INTEGER and SSE, aligned to 16 by its __m128, skips a slot where no vector register is left."
---*/
union mix { long l; __m128 v; };
long f(double s, double t, double u, double v, double w, double x, double y, double z, float p, union mix m, long a);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 m=stack+24 a=rdi -> rax
