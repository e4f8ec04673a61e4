/*---
rule = "sysv.args.all-or-nothing"
says = "A _BitInt of more than 64 bits needs two integer registers and is not split between the last one and the stack."
---*/
long f(long a, long b, long c, long d, long e, _BitInt(100) i, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 i=stack+8 g=r9 -> rax
