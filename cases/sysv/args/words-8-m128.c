/*---
rule = "sysv.args.stack-order"
says = "Eight eightbytes, four __m128: as many as a __m512 has, and in memory, for four of them are SSE."
---*/
struct eight { __m128 v[4]; };
struct eight f(struct eight a, long x, __m128 y, struct eight b);
//@ sysv: a=stack+8 x=rsi y=xmm0 b=stack+72 -> &rax
