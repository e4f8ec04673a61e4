/*---
rule = "sysv.varargs.va-arg-memory"
says = "A _BitInt(129) is MEMORY: three limbs of the overflow area, while registers are free."
---*/
long f(long n, ...);
//@ sysv: call f(1, (_BitInt(129)), 2L, (_BitInt(192))): n=rdi arg2=stack+8 arg3=rsi arg4=stack+32 al=0 -> rax
