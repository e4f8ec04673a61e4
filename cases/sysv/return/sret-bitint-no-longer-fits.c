/*---
rule = "sysv.return.sret-argument"
says = "Behind the hidden pointer and four longs one register is left: too few for a _BitInt(100)."
---*/
struct triple { long a, b, c; };
struct triple f(long a, long b, long c, long d, _BitInt(100) i, long e, long g);
//@ sysv: a=rsi b=rdx c=rcx d=r8 i=stack+8 e=r9 g=stack+24 -> &rax
