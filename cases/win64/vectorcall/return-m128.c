/*---
rule = "win64.vectorcall.return"
says = "A __m128 comes back in xmm0; no hidden pointer takes a position."
---*/
__m128 __vectorcall f(int a, __m128 b);
//@ win64: a=rcx b=xmm1 -> xmm0
