/*---
rule = "sysv.varargs.va-arg-integer"
says = "gp_offset is 32: an __int128 takes the last two registers."
---*/
long f(long a, long b, long c, long d, ...);
//@ sysv: call f(1L, 2L, 3L, 4L, (__int128), 5L): a=rdi b=rsi c=rdx d=rcx arg5=r8+r9 arg6=stack+8 al=0 -> rax
