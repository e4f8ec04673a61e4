/*---
rule = "win64.vectorcall.hva"
says = "A pair of __m128 and a pair of __m256 share one sequence of registers."
---*/
struct narrow { __m128 a, b; };
struct wide { __m256 a, b; };
int __vectorcall f(struct narrow a, struct wide b, struct narrow c);
//@ win64: a=xmm0+xmm1 b=ymm2+ymm3 c=xmm4+xmm5 -> rax
