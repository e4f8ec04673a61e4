/*---
rule = "win64.vectorcall.return"
says = "A struct of one __m128 comes back in xmm0."
---*/
struct one { __m128 v; };
struct one __vectorcall f(int a, struct one b);
//@ win64: a=rcx b=xmm0 -> xmm0
