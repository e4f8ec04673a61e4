/*---
rule = "win64.vectorcall.hva-forms"
says = "An array of structs counts by what they are made of."
---*/
struct one { __m128 v; };
struct triple { struct one v[3]; };
int __vectorcall f(struct triple a, int b);
//@ win64: a=xmm0+xmm1+xmm2 b=rdx -> rax
