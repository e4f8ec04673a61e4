/*---
rule = "win64.preserve.volatile-not-assumed"
says = "Doubles needed after a call do not wait for it in xmm0 to xmm5."
shapes = ["callout"]
---*/
double f(double a, double b, double c, double d, double e, double g);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 g=stack+48 -> xmm0
