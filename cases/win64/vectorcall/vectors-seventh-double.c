/*---
rule = "win64.vectorcall.vectors"
says = "The seventh and eighth double lie on the stack, each in its slot."
---*/
double __vectorcall f(double a, double b, double c, double d, double e, double g, double h, double i);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=stack+56 i=stack+64 -> xmm0
