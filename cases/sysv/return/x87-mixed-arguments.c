/*---
rule = "sysv.return.x87"
says = "A long double result leaves the argument registers alone: there is no hidden pointer."
---*/
long double f(long a, long double b, double c, long d);
//@ sysv: a=rdi b=stack+8 c=xmm0 d=rsi -> st0
