/*---
rule = "sysv.args.all-or-nothing"
says = "No register left: the struct is the first argument on the stack."
---*/
struct pair { long a, b; };
long f(long a, long b, long c, long d, long e, long g, struct pair p, long h);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 p=stack+8 h=stack+24 -> rax
