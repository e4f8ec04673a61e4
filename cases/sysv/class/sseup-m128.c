/*---
rule = "sysv.class.sse-sseup"
says = "A __m128 is SSE, SSEUP: one register."
---*/
__m128 f(__m128 a, __m128 b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
