/*---
rule = "sysv.class.eightbyte-merge"
says = "SSE with SSEUP is SSE: a union of a __m128 and two doubles takes two vector registers."
---*/
union mix { __m128 v; double d[2]; };
union mix f(union mix m, double x);
//@ sysv: m=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
