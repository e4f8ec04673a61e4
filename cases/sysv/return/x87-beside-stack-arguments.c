/*---
rule = "sysv.return.x87"
says = "A long double result with its argument behind seven integers."
---*/
long double f(long a, long b, long c, long d, long e, long g, long h, long double x);
//@ sysv: a=rdi b=rsi c=rdx d=rcx e=r8 g=r9 h=stack+8 x=stack+24 -> st0
