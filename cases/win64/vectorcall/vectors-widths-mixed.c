/*---
rule = "win64.vectorcall.vectors"
says = "Each vector is as wide as its type in the register of its position, xmm and ymm side by side."
---*/
long long __vectorcall f(__m128 a, double b, __m256 c, float d, __m128i e, __m256 g);
//@ win64: a=xmm0 b=xmm1 c=ymm2 d=xmm3 e=xmm4 g=ymm5 -> rax
