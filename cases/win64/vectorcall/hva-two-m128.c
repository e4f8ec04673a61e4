/*---
rule = "win64.vectorcall.hva"
says = "A struct of two __m128 is in xmm0 and xmm1, one element in each."
---*/
struct pair { __m128 a, b; };
long long __vectorcall f(struct pair a);
//@ win64: a=xmm0+xmm1 -> rax
//@ layout win64: struct pair: size=32 align=16 a=0 b=16
