/*---
rule = "sysv.varargs.promotions"
says = "Unnamed char, short and _Bool arguments become int."
---*/
long f(long n, ...);
//@ sysv: call f(1, (signed char), (unsigned short), (_Bool), 'a'): n=rdi arg2=rsi arg3=rdx arg4=rcx arg5=r8 al=0 -> rax
