/*---
rule = "sysv.varargs.va-arg-align"
says = "An __int128 with one register left is in the overflow area, and the long behind it in r9."
---*/
long f(long a, long b, long c, long d, long e, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, 5L, (__int128), 6L, 7L, (__int128)): a=rdi b=rsi c=rdx d=rcx e=r8 arg6=stack+8 arg7=r9 arg8=stack+24 arg9=stack+40 al=0 -> rax
