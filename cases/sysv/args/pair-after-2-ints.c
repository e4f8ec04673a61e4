/*---
rule = "sysv.args.all-or-nothing"
says = "Four registers left: a struct of two eightbytes takes rdx and rcx."
---*/
struct pair { long a, b; };
long f(long a, long b, struct pair p, long g);
//@ sysv: a=rdi b=rsi p=rdx+rcx g=r8 -> rax
