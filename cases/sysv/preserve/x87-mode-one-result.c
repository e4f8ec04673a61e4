/*---
rule = "sysv.preserve.x87-mode"
says = "A long double result leaves one x87 register in use at return, and no other."
---*/
long double f(long double x, long a);
//@ sysv: x=stack+8 a=rdi -> st0
