/*---
rule = "sysv.args.all-or-nothing"
says = "A _BitInt(128) takes the last two integer registers."
---*/
long f(long a, long b, long c, long d, _BitInt(128) i, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx i=r8+r9 g=stack+8 -> rax
