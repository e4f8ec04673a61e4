/*---
rule = "sysv.class.eightbyte-merge"
says = "SSE over SSEUP is SSE also where the doubles come first: the union takes two vector registers, not one."
---*/
union mix { double d[2]; __m128 v; };
union mix f(union mix m, double x);
//@ sysv: m=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
