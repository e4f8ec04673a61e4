/*---
rule = "win64.vectorcall.vectors"
says = "The positions that integers took are not given to the vectors behind the sixth."
---*/
__m128i __vectorcall f(__m128 a, int b, __m128i c, int d, int e, __m128 g, __m128 h, __m128i i);
//@ win64: a=xmm0 b=rdx c=xmm2 d=r9 e=stack+40 g=xmm5 h=&stack+56 i=&stack+64 -> xmm0
