/*---
rule = "win64.vectorcall.vectors"
says = "The seventh __m128 goes by reference, its address on the stack."
---*/
__m128 __vectorcall f(__m128 a, __m128 b, __m128 c, __m128 d, __m128 e, __m128 g, __m128 h);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=&stack+56 -> xmm0
