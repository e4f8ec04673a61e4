/*---
rule = "sysv.preserve.x87-mode"
says = "A function that loads a long double leaves the x87 stack empty when its result is an integer."
shapes = ["x87"]
---*/
long f(long double x, long double y);
//@ sysv: x=stack+8 y=stack+24 -> rax
