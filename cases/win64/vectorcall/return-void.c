/*---
rule = "win64.vectorcall.return"
says = "Nothing comes back from a function without a result."
---*/
void __vectorcall f(__m128 a, __m128 b);
//@ win64: a=xmm0 b=xmm1 -> void
