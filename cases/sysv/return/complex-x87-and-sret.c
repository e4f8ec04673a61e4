/*---
rule = "sysv.return.complex-x87"
says = "The bare _Complex long double needs no hidden pointer, so that the first integer argument is in rdi."
---*/
_Complex long double f(long a, _Complex long double z, _Complex long double w, long b);
//@ sysv: a=rdi z=stack+8 w=stack+40 b=rsi -> st0+st1
