/*---
rule = "sysv.args.all-or-nothing"
says = "Two registers left: a struct of two eightbytes just fits in r8 and r9."
---*/
struct pair { long a, b; };
long f(long a, long b, long c, long d, struct pair p, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx p=r8+r9 g=stack+8 -> rax
