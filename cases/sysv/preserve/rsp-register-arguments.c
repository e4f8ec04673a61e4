/*---
rule = "sysv.preserve.rsp"
says = "At return rsp has risen by the return address and nothing else."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, double x);
//@ sysv: a=rdi b=rsi x=xmm0 -> rax
