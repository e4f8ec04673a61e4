/*---
rule = "sysv.class.bitint"
says = "A _BitInt of 65 bits is two INTEGER eightbytes."
---*/
_BitInt(65) f(_BitInt(65) a, long b);
//@ sysv: a=rdi+rsi b=rdx -> rax+rdx
