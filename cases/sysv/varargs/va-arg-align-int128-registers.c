/*---
rule = "sysv.varargs.va-arg-align"
says = "An __int128 in the save area may lie at an odd slot: va_arg copies it out rather than expect it 16-aligned."
---*/
long f(long n, ...);
//@ sysv: call f(1, (__int128), 2L): n=rdi arg2=rsi+rdx arg3=rcx al=0 -> rax
//@ sysv: call f(1, 2L, (__int128)): n=rdi arg2=rsi arg3=rdx+rcx al=0 -> rax
