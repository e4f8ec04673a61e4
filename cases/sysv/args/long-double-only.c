/*---
rule = "sysv.args.long-double-stack"
says = "A long double goes to the stack although every register is free."
---*/
long double f(long double a, long double b);
//@ sysv: a=stack+8 b=stack+24 -> st0
