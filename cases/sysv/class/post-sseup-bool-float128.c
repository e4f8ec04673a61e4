/*---
rule = "sysv.class.post-merge-sseup"
says = "A _Bool over the low half of a __float128: the high half, SSEUP without SSE before it, is passed as SSE."
---*/
union mix { __float128 q; _Bool b; };
union mix f(union mix m, long a, double x);
//@ sysv: m=rdi+xmm0 a=rsi x=xmm1 -> rax+xmm0
