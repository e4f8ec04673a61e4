/*---
rule = "sysv.return.complex-x87"
says = "A _Complex long double result needs no hidden pointer although it is 32 bytes."
---*/
_Complex long double f(long a, long double b, double c);
//@ sysv: a=rdi b=stack+8 c=xmm0 -> st0+st1
