/*---
rule = "sysv.class.eightbyte-merge"
says = "X87 first, then SSEUP over the third eightbyte: MEMORY, in this order as in the other."
---*/
union num { long double x[2]; __m256 v; };
union num f(long a, union num n);
//@ sysv: a=rsi n=stack+8 -> &rax
//@ layout: union num: size=32 align=32 x=0 v=0
