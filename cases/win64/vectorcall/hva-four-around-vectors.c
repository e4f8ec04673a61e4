/*---
rule = "win64.vectorcall.hva"
says = "Four elements take the four registers that two vectors left, in three pieces."
---*/
struct quad { __m256 v[4]; };
float __vectorcall f(int a, float b, struct quad c, __m128 d, int e);
//@ win64: a=rcx b=xmm1 c=ymm0+ymm2+ymm4+ymm5 d=xmm3 e=stack+40 -> xmm0
