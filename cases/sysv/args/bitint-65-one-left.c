/*---
rule = "sysv.args.all-or-nothing"
says = "One bit more than a register holds: a _BitInt(65) needs two, and with one left goes to the stack whole."
---*/
long f(long a, long b, long c, long d, long e, unsigned _BitInt(65) i, int g, int h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 i=stack+8 g=r9 h=stack+24 -> rax
