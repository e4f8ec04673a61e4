/*---
rule = "win64.return.float-vector"
says = "With a __m128 result no hidden pointer takes a position: the first __m128 argument is behind rcx."
---*/
__m128 f(__m128 a, int b, __m128 c);
//@ win64: a=&rcx b=rdx c=&r8 -> xmm0
