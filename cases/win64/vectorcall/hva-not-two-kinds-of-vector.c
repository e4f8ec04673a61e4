/*---
rule = "win64.vectorcall.hva"
says = "A __m128 and a __m128d are as long as each other and not identical: by reference."
---*/
struct mixed { __m128 a; __m128d b; };
struct mixed __vectorcall f(int a, struct mixed b, __m128d c);
//@ win64: a=rdx b=&r8 c=xmm3 -> &rax
