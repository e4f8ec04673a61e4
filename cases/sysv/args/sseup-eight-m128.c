/*---
rule = "sysv.args.sse-order"
says = "Eight __m128 arguments fit in registers and the ninth goes to the stack."
---*/
__m128 f(__m128 a, __m128 b, __m128 c, __m128 d, __m128 e, __m128 g, __m128 h, __m128 i, __m128 j);
//@ sysv: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 i=xmm7 j=stack+8 -> xmm0
