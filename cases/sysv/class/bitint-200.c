/*---
rule = "sysv.class.bitint"
says = "A _BitInt of 200 bits is an array of four limbs and goes to memory."
---*/
long f(long a, _BitInt(200) b, long c);
//@ sysv: a=rdi b=stack+8 c=rsi -> rax
