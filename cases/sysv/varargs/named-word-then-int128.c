/*---
rule = "sysv.varargs.named-before-dots"
says = "A named word on the stack: overflow_arg_area begins behind it, at an odd word, and va_arg of an __int128 aligns it."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, (__int128), 8L): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 arg8=stack+24 arg9=stack+40 al=0 -> rax
