/*---
rule = "win64.vectorcall.integers"
says = "A pointer to a vector is an integer; the vector that follows has the register of the second position."
---*/
float __vectorcall f(__m128 *a, __m128 b, __m256 *c);
//@ win64: a=rcx b=xmm1 c=r8 -> xmm0
