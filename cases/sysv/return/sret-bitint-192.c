/*---
rule = "sysv.return.sret-argument"
says = "A _BitInt(192) is three whole limbs: memory, both ways."
---*/
_BitInt(192) f(long a, _BitInt(192) b, long c);
//@ sysv: a=rsi b=stack+8 c=rdx -> &rax
