/*---
rule = "win64.vectorcall.hva"
says = "A vector behind the aggregate is placed first, and divides it."
---*/
struct pair { __m128 a, b; };
long long __vectorcall f(struct pair a, __m128 b);
//@ win64: a=xmm0+xmm2 b=xmm1 -> rax
