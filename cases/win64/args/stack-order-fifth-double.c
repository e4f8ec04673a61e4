/*---
rule = "win64.args.stack-order"
says = "The fifth double goes to the stack: only four vector registers carry arguments."
---*/
double f(double a, double b, double c, double d, double e);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 -> xmm0
