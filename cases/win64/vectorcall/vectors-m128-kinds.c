/*---
rule = "win64.vectorcall.vectors"
says = "__m128d and __m128i go by value as __m128 does."
---*/
__m128d __vectorcall f(__m128i a, __m128d b, __m128 c);
//@ win64: a=xmm0 b=xmm1 c=xmm2 -> xmm0
