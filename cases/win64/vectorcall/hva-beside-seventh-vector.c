/*---
rule = "win64.vectorcall.hva"
says = "A __m128 in the seventh position has no register: all six are there for the aggregates."
---*/
struct triple { __m128 v[3]; };
int __vectorcall f(struct triple a, int b, int c, int d, int e, int g, __m128 h, struct triple i);
//@ win64: a=xmm0+xmm1+xmm2 b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=&stack+56 i=xmm3+xmm4+xmm5 -> rax
