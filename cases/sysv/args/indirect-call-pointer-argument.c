/*---
rule = "sysv.args.indirect-call"
says = "A function pointer is passed as any pointer is."
---*/
long f(long (*g)(long, double), long a, double x);
//@ sysv: g=rdi a=rsi x=xmm0 -> rax
