/*---
rule = "sysv.varargs.al-upper-bound"
says = "A variadic call without floating-point arguments sets al to 0, or to any greater number up to 8."
---*/
long f(long n, ...);
//@ sysv: call f(1, 2, 3L): n=rdi arg2=rsi arg3=rdx al=0 -> rax
