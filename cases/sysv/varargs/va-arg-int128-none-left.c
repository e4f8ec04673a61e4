/*---
rule = "sysv.varargs.va-arg-align"
says = "gp_offset is 48 and the overflow area begins at a multiple of 16: the __int128 is its first 16 bytes."
---*/
long f(long a, long b, long c, long d, long e, long g, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, 6L, (__int128), 7L, (__int128)): a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 arg7=stack+8 arg8=stack+24 arg9=stack+40 al=0 -> rax
