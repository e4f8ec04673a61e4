/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "An unnamed struct of two longs is two neighbouring slots of the save area."
---*/
struct pair { long a, b; };
long f(long n, ...);
//@ sysv: call f(1, (struct pair), 2L, (struct pair)): n=rdi arg2=rsi+rdx arg3=rcx arg4=r8+r9 al=0 -> rax
