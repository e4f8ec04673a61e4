/*---
rule = "sysv.class.x87"
says = "A long double is X87, X87UP: in memory as an argument, in st0 as a result."
---*/
long double f(double a, long double b);
//@ sysv: a=xmm0 b=stack+8 -> st0
