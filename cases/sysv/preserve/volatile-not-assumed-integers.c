/*---
rule = "sysv.preserve.volatile-not-assumed"
says = "Values needed after a call do not wait for it in volatile integer registers."
shapes = ["callout"]
---*/
long f(long a, long b, long c, long d, long e, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 -> rax
