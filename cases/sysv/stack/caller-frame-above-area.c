/*---
rule = "sysv.stack.caller-frame"
says = "A callee writes nothing above its last stack argument, not even into the caller's padding."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, long c, long d, long e, long g, int h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 -> rax
