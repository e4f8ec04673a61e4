/*---
rule = "sysv.stack.red-zone"
says = "The bytes below rsp do not survive a call: a function that calls another keeps nothing of its own there."
shapes = ["callout"]
---*/
long f(long a, long b, double x, double y);
//@ sysv: a=rdi b=rsi x=xmm0 y=xmm1 -> rax
