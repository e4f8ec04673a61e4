/*---
rule = "sysv.class.post-merge-sseup"
says = "The SSEUP that became SSE needs a vector register of its own: without one left the union is on the stack, and its integer register is free again."
---*/
union mix { long l; __m128 v; };
long f(double s, double t, double u, double v, double w, double x, double y, double z, union mix m, long a);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 m=stack+8 a=rdi -> rax
