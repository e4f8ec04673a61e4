/*---
rule = "sysv.preserve.rbx"
says = "A function that runs short of registers may use rbx only if it puts the caller's value back."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, long c, double x);
//@ sysv: a=rdi b=rsi c=rdx x=xmm0 -> rax
