/*---
rule = "sysv.stack.caller-frame"
says = "A callee without stack arguments owns nothing above its return address and writes nothing there."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, double x);
//@ sysv: a=rdi b=rsi x=xmm0 -> rax
