/*---
rule = "sysv.class.sse-sseup"
says = "A __m512 over a __m256, a __m128 and a double merges to SSE and seven SSEUP still: it travels in a zmm register."
---*/
union mix { __m512 v; __m256 w; __m128 u; double d; };
union mix f(union mix m, double x);
//@ sysv: m=zmm0 x=xmm1 -> zmm0
