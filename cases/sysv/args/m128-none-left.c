/*---
rule = "sysv.args.vector-stack-align"
says = "The ninth vector argument, a __m128, is first on the stack and needs no gap."
---*/
__m128 f(__m128 s, __m128 t, __m128 u, __m128 v, __m128 w, __m128 x, __m128 y, __m128 z, __m128 p, double q);
//@ sysv: s=xmm0 t=xmm1 u=xmm2 v=xmm3 w=xmm4 x=xmm5 y=xmm6 z=xmm7 p=stack+8 q=stack+24 -> xmm0
