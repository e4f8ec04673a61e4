/*---
rule = "sysv.return.integer"
says = "A _BitInt(7) returns in the low byte of rax."
---*/
_BitInt(7) f(_BitInt(7) a, long b);
//@ sysv: a=rdi b=rsi -> rax
