/*---
rule = "sysv.args.all-or-nothing"
says = "A struct of two ints is a single eightbyte: the last integer register is enough."
---*/
struct pair { int a, b; };
long f(long a, long b, long c, long d, long e, struct pair p, long g);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 p=r9 g=stack+8 -> rax
