/*---
rule = "sysv.args.all-or-nothing"
says = "Without an integer register left an __int128 is on the stack, here first and so aligned without a gap."
---*/
long f(long a, long b, long c, long d, long e, long g, __int128 i, long h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 i=stack+8 h=stack+24 -> rax
