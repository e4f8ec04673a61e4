/*---
rule = "sysv.class.bitint"
says = "A _BitInt(128) on the stack is aligned to 8 and skips no slot: there it differs from __int128."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, _BitInt(128) i, long j);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 j=stack+32 -> rax
