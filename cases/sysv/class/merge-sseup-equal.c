/*---
rule = "sysv.class.eightbyte-merge"
says = "SSEUP with SSEUP is SSEUP: a __m128 over a __float128 travels whole in one register."
---*/
union mix { __m128 v; __float128 q; };
union mix f(union mix m, double x);
//@ sysv: m=xmm0 x=xmm1 -> xmm0
