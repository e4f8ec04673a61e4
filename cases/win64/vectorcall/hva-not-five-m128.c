/*---
rule = "win64.vectorcall.hva"
says = "Five __m128 are too many as well."
---*/
struct five { __m128 a, b, c, d, e; };
long long __vectorcall f(int a, struct five b);
//@ win64: a=rcx b=&rdx -> rax
