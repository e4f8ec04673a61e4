/*---
rule = "win64.vectorcall.return"
says = "A result in registers although the same struct went in by reference."
---*/
struct quad { float v[4]; };
struct quad __vectorcall f(__m128 a, __m128 b, __m128 c, struct quad d);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=&r9 -> xmm0+xmm1+xmm2+xmm3
