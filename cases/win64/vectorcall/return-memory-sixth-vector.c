/*---
rule = "win64.vectorcall.return"
says = "The hidden pointer moves the sixth __m128 into the seventh position: by reference."
---*/
struct mixed { __m128 v; int n; };
struct mixed __vectorcall f(__m128 a, __m128 b, __m128 c, __m128 d, __m128 e, __m128 g);
//@ win64: a=xmm1 b=xmm2 c=xmm3 d=xmm4 e=xmm5 g=&stack+56 -> &rax
