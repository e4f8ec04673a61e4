/*---
rule = "win64.vectorcall.hva"
says = "A struct of one __m128 takes one register."
---*/
struct one { __m128 v; };
long long __vectorcall f(int a, struct one b, struct one c);
//@ win64: a=rcx b=xmm0 c=xmm1 -> rax
