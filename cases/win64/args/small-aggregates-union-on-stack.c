/*---
rule = "win64.args.small-aggregates"
says = "A union of a double and a pointer on the stack is by value, behind four doubles in registers."
---*/
union u { double x; void *p; };
double f(double a, double b, double c, double d, union u e, union u g);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 g=stack+48 -> xmm0
