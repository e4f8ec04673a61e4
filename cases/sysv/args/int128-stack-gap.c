/*---
rule = "sysv.args.int128-stack-align"
says = "An __int128 behind a single long on the stack skips a slot to be 16-aligned, and nothing fills the gap."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, __int128 i, long j);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+24 j=stack+40 -> rax
