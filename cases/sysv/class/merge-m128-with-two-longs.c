/*---
rule = "sysv.class.eightbyte-merge"
says = "Two longs over a __m128 make both halves INTEGER: nothing is left of SSE and SSEUP."
---*/
union mix { __m128 v; long l[2]; };
union mix f(union mix m, double x, long a);
//@ sysv: m=rdi+rsi x=xmm0 a=rdx -> rax+rdx
