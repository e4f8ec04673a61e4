/*---
rule = "sysv.preserve.volatile-not-assumed"
says = "A long double needed after a call does not wait on the x87 stack."
shapes = ["callout"]
---*/
long double f(long double x, long a, double y);
//@ sysv: x=stack+8 a=rdi y=xmm0 -> st0
