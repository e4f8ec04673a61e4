/*---
rule = "sysv.varargs.va-arg-memory"
says = "An unnamed _Complex long double is 32 bytes of the overflow area."
---*/
long f(long n, ...);
//@ sysv: call f(1, (_Complex long double), 2L, 3.0L): n=rdi arg2=stack+8 arg3=rsi arg4=stack+40 al=0 -> rax
