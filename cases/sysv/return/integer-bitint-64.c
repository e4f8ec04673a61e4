/*---
rule = "sysv.return.integer"
says = "A _BitInt(64) is a long to the convention."
---*/
unsigned _BitInt(64) f(unsigned _BitInt(64) a, _BitInt(33) b);
//@ sysv: a=rdi b=rsi -> rax
