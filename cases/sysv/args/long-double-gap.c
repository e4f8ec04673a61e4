/*---
rule = "sysv.args.long-double-stack"
says = "A long double behind a single stack word skips a slot to be 16-aligned."
---*/
long f(long a, long b, long c, long d, long e, long g, long h, long double x, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 x=stack+24 i=stack+40 -> rax
