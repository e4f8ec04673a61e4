/*---
rule = "sysv.preserve.rbp"
says = "rbp holds its entry value at return, whether the function used it as frame pointer, as a plain register or not at all."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, long c, double x);
//@ sysv: a=rdi b=rsi c=rdx x=xmm0 -> rax
