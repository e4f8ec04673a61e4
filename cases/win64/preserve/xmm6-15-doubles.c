/*---
rule = "win64.preserve.xmm6-15"
says = "A function that works on many doubles may use xmm6 to xmm15 only if it puts the caller's values back."
shapes = ["pressure", "callout"]
---*/
double f(double a, double b, double c, double d);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 -> xmm0
