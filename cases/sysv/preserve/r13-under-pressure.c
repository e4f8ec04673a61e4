/*---
rule = "sysv.preserve.r13"
says = "r13 belongs to the caller: a function that uses it restores it."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, long c, long d, double x, double y);
//@ sysv: a=rdi b=rsi c=rdx d=rcx x=xmm0 y=xmm1 -> rax
