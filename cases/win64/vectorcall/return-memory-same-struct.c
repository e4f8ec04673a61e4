/*---
rule = "win64.vectorcall.return"
says = "A struct of five __m128 goes in by reference and comes back in memory."
---*/
struct five { __m128 v[5]; };
struct five __vectorcall f(struct five a, __m128 b);
//@ win64: a=&rdx b=xmm2 -> &rax
