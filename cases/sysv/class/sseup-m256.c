/*---
rule = "sysv.class.sse-sseup"
says = "A __m256 is SSE and three times SSEUP: one ymm register."
---*/
__m256 f(__m256 a, double x, __m256 b);
//@ sysv: a=ymm0 x=xmm1 b=ymm2 -> ymm0
