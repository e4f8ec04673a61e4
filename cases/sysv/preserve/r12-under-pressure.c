/*---
rule = "sysv.preserve.r12"
says = "r12 belongs to the caller: a function that uses it restores it."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, long c, long d, double x);
//@ sysv: a=rdi b=rsi c=rdx d=rcx x=xmm0 -> rax
