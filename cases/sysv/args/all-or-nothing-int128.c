/*---
rule = "sysv.args.all-or-nothing"
says = "An __int128 is not split between the last integer register and the stack."
---*/
long f(long a, long b, long c, long d, long e, __int128 i, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 i=stack+8 g=r9 -> rax
