/*---
rule = "win64.vectorcall.return"
says = "Two __m128 come back in xmm0 and xmm1."
---*/
struct pair { __m128 a, b; };
struct pair __vectorcall f(__m128 a, __m128 b);
//@ win64: a=xmm0 b=xmm1 -> xmm0+xmm1
