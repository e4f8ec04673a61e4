/*---
rule = "win64.preserve.volatile-not-assumed"
says = "Vectors of 128 bits needed after a call wait in xmm6 to xmm15 or in memory."
shapes = ["callout"]
---*/
__m128 f(__m128 a, __m128 b, int c);
//@ win64: a=&rcx b=&rdx c=r8 -> xmm0
