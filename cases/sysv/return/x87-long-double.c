/*---
rule = "sysv.return.x87"
says = "A long double result is on top of the x87 stack, although the argument travels in memory."
---*/
long double f(long double a);
//@ sysv: a=stack+8 -> st0
