/*---
rule = "win64.preserve.xmm6-15"
says = "A function that works on vectors of 128 bits gives xmm6 to xmm15 back."
shapes = ["pressure", "callout"]
---*/
__m128 f(__m128 a, __m128 b, __m128 c, __m128 d);
//@ win64: a=&rcx b=&rdx c=&r8 d=&r9 -> xmm0
