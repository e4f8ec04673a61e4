/*---
rule = "sysv.preserve.rsp"
says = "The callee does not pop its stack arguments: that is the caller's business."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, long c, long d, long e, long g, long h, long i, long double x);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 x=stack+24 -> rax
