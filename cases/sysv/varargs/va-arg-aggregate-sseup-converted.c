/*---
rule = "sysv.varargs.va-arg-aggregate"
says = "A union that is INTEGER and, by conversion of SSEUP, SSE: va_arg takes its halves from both parts of the save area."
---*/
union mix { long l; __m128 v; };
long f(long n, ...);
//@ sysv: call f(1, 2.0, (union mix), 3L, 4.0): n=rdi arg2=xmm0 arg3=rsi+xmm1 arg4=rdx arg5=xmm2 al=3 -> rax
