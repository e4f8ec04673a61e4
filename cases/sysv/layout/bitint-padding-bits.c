/*---
rule = "sysv.layout.bitint-padding"
says = "Above its width the bits of a _BitInt are not defined, in its register as in memory."
---*/
_BitInt(3) f(_BitInt(3) a, _BitInt(70) b);
//@ sysv: a=rdi b=rsi+rdx -> rax
