/*---
rule = "sysv.class.sse-sseup"
says = "A __m512 is SSE and seven times SSEUP: one zmm register."
---*/
__m512 f(__m512 a, double x, __m512 b);
//@ sysv: a=zmm0 x=xmm1 b=zmm2 -> zmm0
