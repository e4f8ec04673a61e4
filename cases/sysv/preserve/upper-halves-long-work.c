/*---
rule = "sysv.preserve.upper-halves"
says = "All 64 bits of each preserved register are the caller's own."
shapes = ["pressure", "callout"]
---*/
long f(long a, int b, long c, double x);
//@ sysv: a=rdi b=rsi c=rdx x=xmm0 -> rax
