/*---
rule = "sysv.args.long-double-stack"
says = "A long double between register arguments uses none of their registers."
---*/
double f(long a, double x, long double y, long b, double z);
//@ sysv: a=rdi x=xmm0 y=stack+8 b=rsi z=xmm1 -> xmm0
