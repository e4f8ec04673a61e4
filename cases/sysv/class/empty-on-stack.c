/*---
rule = "sysv.class.empty"
says = "An empty struct takes no stack slot either."
---*/
struct empty {};
long f(long a, long b, long c, long d, long e, long g, long h, struct empty n, long i);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 n=none i=stack+16 -> rax
