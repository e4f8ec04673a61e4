/*---
rule = "win64.args.stack-order"
says = "Two floats on the stack are not packed: each has a slot."
---*/
float f(double a, double b, double c, double d, float e, float g, double h);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 g=stack+48 h=stack+56 -> xmm0
