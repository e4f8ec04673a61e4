/*---
rule = "win64.vectorcall.vectors"
says = "Six __m128 go by value in xmm0 to xmm5, not by reference."
---*/
__m128 __vectorcall f(__m128 a, __m128 b, __m128 c, __m128 d, __m128 e, __m128 g);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 -> xmm0
