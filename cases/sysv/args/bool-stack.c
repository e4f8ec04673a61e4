/*---
rule = "sysv.args.bool"
says = "A _Bool on the stack is 0 or 1 in the lowest byte of its slot."
---*/
long f(long a, long b, long c, long d, long e, long g, _Bool h, _Bool i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 -> rax
