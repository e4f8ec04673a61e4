/*---
rule = "win64.preserve.xmm6-15"
says = "Integers and doubles together use both kinds of preserved registers, and all are given back."
shapes = ["pressure", "callout"]
---*/
double f(long long a, double b, long long c, double d, double e, long long g);
//@ win64: a=rcx b=xmm1 c=r8 d=xmm3 e=stack+40 g=stack+48 -> xmm0
