/*---
rule = "sysv.class.eightbyte-merge"
says = "INTEGER beats SSEUP: a long over the upper half of a __m128 takes that half to an integer register and leaves the lower in a vector register."
---*/
union mix { __m128 v; struct { double d; long l; } s; };
union mix f(union mix m, long a);
//@ sysv: m=xmm0+rdi a=rsi -> xmm0+rax
