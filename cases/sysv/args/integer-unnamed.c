/*---
rule = "sysv.args.integer-order"
says = "A parameter without a name takes its register like any other."
---*/
long f(long, double, long);
//@ sysv: arg1=rdi arg2=xmm0 arg3=rsi -> rax
