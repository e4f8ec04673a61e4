/*---
rule = "win64.stack.shadow-space"
says = "Doubles in vector registers have home slots as integers have."
---*/
double f(double a, double b);
//@ win64: a=xmm0 b=xmm1 -> xmm0
