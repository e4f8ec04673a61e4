/*---
rule = "sysv.return.sseup"
says = "A __m128 result fills xmm0."
---*/
__m128 f(__m128 a, __m128 b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
