/*---
rule = "sysv.varargs.va-arg-wide-align"
says = "Before it reads a __m256, va_arg moves the overflow pointer up to a multiple of 32, where the text says 16."
---*/
long f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, (__m256), 8L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=stack+40 arg9=stack+72 al=0 -> rax
