/*---
rule = "win64.vectorcall.hva"
says = "An array of three __m256 in a struct is in ymm0 to ymm2."
---*/
struct triple { __m256 v[3]; };
long long __vectorcall f(struct triple a, int b);
//@ win64: a=ymm0+ymm1+ymm2 b=rdx -> rax
