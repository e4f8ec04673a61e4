/*---
rule = "sysv.stack.argument-area-owner"
says = "A callee may reuse the stack words of its arguments, so a caller that calls twice stores them twice."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, long c, long d, long e, long g, long h, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 i=stack+16 -> rax
