/*---
rule = "sysv.args.all-or-nothing"
says = "Three registers left: a struct of two eightbytes takes rcx and r8."
---*/
struct pair { long a, b; };
long f(long a, long b, long c, struct pair p, long g);
//@ sysv: a=rdi b=rsi c=rdx p=rcx+r8 g=r9 -> rax
