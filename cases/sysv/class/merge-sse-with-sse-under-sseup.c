/*---
rule = "sysv.class.eightbyte-merge"
says = "A double over the lower half of a __m128 changes nothing: SSE, SSEUP, one register."
---*/
union mix { __m128 v; double d; };
union mix f(union mix m, double x);
//@ sysv: m=xmm0 x=xmm1 -> xmm0
