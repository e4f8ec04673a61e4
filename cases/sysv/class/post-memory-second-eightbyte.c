/*---
rule = "sysv.class.post-merge-memory"
says = "MEMORY in the second eightbyte takes the first along: the pointer does not stay in a register."
---*/
union num { long double x; struct { void *p; float v; } s; };
long f(long a, union num n, long b);
//@ sysv: a=rdi n=stack+8 b=rsi -> rax
