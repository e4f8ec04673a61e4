/*---
rule = "sysv.class.eightbyte-merge"
says = "INTEGER under SSEUP wins in the order {double, long} first, __m128 second, too: the lower half stays SSE."
---*/
union mix { struct { double d; long l; } s; __m128 v; };
union mix f(union mix m, long a, double x);
//@ sysv: m=xmm0+rdi a=rsi x=xmm1 -> xmm0+rax
