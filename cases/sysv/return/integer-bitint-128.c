/*---
rule = "sysv.return.integer"
says = "A _BitInt of 65 to 128 bits comes back in rax and rdx, low limb in rax."
---*/
_BitInt(128) f(_BitInt(128) a);
//@ sysv: a=rdi+rsi -> rax+rdx
