/*---
rule = "sysv.args.vector-stack-align"
says = "Behind a __m128 on the stack a __m256 skips 16 bytes."
---*/
double f(__m128 s, __m128 t, __m128 u, __m128 v, __m128 w, __m128 x, __m128 y, __m128 z, __m128 p, __m256 q, __m128 r);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+40 r=stack+72 -> xmm0
