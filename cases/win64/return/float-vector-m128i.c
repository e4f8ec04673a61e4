/*---
rule = "win64.return.float-vector"
says = "A __m128i comes back in xmm0, integers though it holds."
---*/
__m128i f(__m128i a, int b);
//@ win64: a=&rcx b=rdx -> xmm0
