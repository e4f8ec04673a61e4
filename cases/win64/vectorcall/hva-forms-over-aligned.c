/*---
rule = "win64.vectorcall.hva-forms"
says = "A struct that is aligned more than the vectors in it is no HVA."
---*/
struct pair { __m128 a, b; } __attribute__((aligned(32)));
struct pair __vectorcall f(struct pair a, int b);
//@ win64: a=&rdx b=r8 -> &rax
