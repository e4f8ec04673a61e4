/*---
rule = "sysv.args.all-or-nothing"
says = "A _BitInt(100) is aligned to 8 in memory, unlike an __int128: no slot is skipped behind one long."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, _BitInt(100) i, long j);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 j=stack+32 -> rax
