/*---
rule = "sysv.stack.align-16"
says = "A function that calls on aligns the stack for its own callee, whatever it received."
shapes = ["callout"]
---*/
long f(long a, long b, long c, long d, long e, long g, long h, double x);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 x=xmm0 -> rax
