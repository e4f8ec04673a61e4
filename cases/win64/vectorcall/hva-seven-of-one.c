/*---
rule = "win64.vectorcall.hva"
says = "Seven structs of one __m128: six have a register, the last goes by reference."
---*/
struct one { __m128 v; };
int __vectorcall f(struct one a, struct one b, struct one c, struct one d, struct one e, struct one g, struct one h);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=&stack+56 -> rax
