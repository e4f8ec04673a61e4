/*---
rule = "sysv.preserve.r15"
says = "r15 belongs to the caller: a function that uses it restores it."
shapes = ["pressure", "callout"]
---*/
long f(long a, long b, long c, long d, long e, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 -> rax
