/*---
rule = "sysv.class.empty"
says = "An empty class where the registers have run out takes no stack slot either."
---*/
struct e {};
long f(long a, long b, long c, long d, long g, long h, e p, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx g=r8 h=r9 p=none i=stack+8 -> rax
