/*---
rule = "sysv.args.all-or-nothing"
says = "One register left is not enough for two eightbytes: the struct is not split between r9 and the stack."
---*/
struct pair { long a, b; };
long f(long a, long b, long c, long d, long e, struct pair p);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 p=stack+8 -> rax
