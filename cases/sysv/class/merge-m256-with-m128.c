/*---
rule = "sysv.class.eightbyte-merge"
says = "A union of a __m256 and a __m128 is SSE and three times SSEUP: one ymm register."
---*/
union mix { __m256 v; __m128 w; float x; };
union mix f(union mix m, double x);
//@ sysv: m=ymm0 x=xmm1 -> ymm0
