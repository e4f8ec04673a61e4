/*---
rule = "sysv.class.eightbyte-merge"
says = "Two doubles over a __float128: SSE and, where SSE meets SSEUP, SSE again. Each half has a vector register of its own."
---*/
union mix { __float128 q; double d[2]; };
union mix f(union mix m, double x, long a);
//@ sysv: m=xmm0+xmm1 x=xmm2 a=rdi -> xmm0+xmm1
