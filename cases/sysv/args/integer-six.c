/*---
rule = "sysv.args.integer-order"
says = "The first six integer arguments take rdi, rsi, rdx, rcx, r8 and r9 in that order."
---*/
long f(long a, long b, long c, long d, long e, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 -> rax
