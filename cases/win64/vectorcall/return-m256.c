/*---
rule = "win64.vectorcall.return"
says = "A __m256 comes back in ymm0; no hidden pointer takes a position."
---*/
__m256 __vectorcall f(__m256 a, int b);
//@ win64: a=ymm0 b=rdx -> ymm0
