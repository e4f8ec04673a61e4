/*---
rule = "sysv.varargs.named-before-dots"
says = "A named __int128 in memory at an aligned slot: the gap before it, left by a named word, belongs to no one."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, __int128 i, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, 7L, (__int128), 8L, 9.0): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+24 arg9=stack+40 arg10=xmm0 al=1 -> rax
