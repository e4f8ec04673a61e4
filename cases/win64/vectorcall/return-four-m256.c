/*---
rule = "win64.vectorcall.return"
says = "Four __m256 come back in ymm0 to ymm3."
---*/
struct quad { __m256 v[4]; };
struct quad __vectorcall f(__m256 a, int b);
//@ win64: a=ymm0 b=rdx -> ymm0+ymm1+ymm2+ymm3
