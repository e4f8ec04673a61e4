/*---
rule = "sysv.class.bitint"
says = "A _BitInt of 129 bits takes three limbs, 24 bytes, in memory."
---*/
long f(_BitInt(129) a, _BitInt(129) b);
//@ sysv: a=stack+8 b=stack+32 -> rax
