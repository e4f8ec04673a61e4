/*---
rule = "sysv.varargs.al-only"
says = "al may be 0 under a rax that is not."
---*/
long f(long n, ...);
//@ sysv: call f(1, 2L, 3L): n=rdi arg2=rsi arg3=rdx al=0 -> rax
