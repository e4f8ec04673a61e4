/*---
rule = "sysv.class.eightbyte-merge"
says = "Four doubles over a __m256 turn its SSEUP into SSE, and four eightbytes not all SSEUP are memory."
---*/
union mix { __m256 v; double d[4]; };
union mix f(union mix m, double x);
//@ sysv: m=stack+8 x=xmm0 -> &rax
