/*---
rule = "sysv.return.sret-argument"
says = "A _BitInt of 129 bits needs three limbs and goes through memory, as argument and as result."
---*/
_BitInt(129) f(_BitInt(129) a, long b);
//@ sysv: a=stack+8 b=rsi -> &rax
