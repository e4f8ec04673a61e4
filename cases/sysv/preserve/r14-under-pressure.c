/*---
rule = "sysv.preserve.r14"
says = "r14 belongs to the caller: a function that uses it restores it."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, long c, long d, long e, double x);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 x=xmm0 -> rax
