/*---
rule = "sysv.class.bitint"
says = "A _BitInt of at most 64 bits is one INTEGER eightbyte."
---*/
_BitInt(33) f(_BitInt(3) a, _BitInt(17) b, unsigned _BitInt(64) c);
//@ sysv: a=rdi b=rsi c=rdx -> rax
