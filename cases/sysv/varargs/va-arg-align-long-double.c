/*---
rule = "sysv.varargs.va-arg-align"
says = "Before it reads a long double, va_arg moves the overflow pointer up to a multiple of 16."
---*/
long double f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8.0L, 9L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=stack+24 arg9=stack+40 al=0 -> st0
