/*---
rule = "sysv.varargs.va-arg-align"
says = "Before it reads an __int128 from the overflow area, va_arg aligns the pointer to 16."
---*/
long f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, (__int128), 9L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=stack+24 arg9=stack+40 al=0 -> rax
