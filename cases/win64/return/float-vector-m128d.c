/*---
rule = "win64.return.float-vector"
says = "A __m128d comes back in xmm0."
---*/
__m128d f(__m128d a, double b);
//@ win64: a=&rcx b=xmm1 -> xmm0
