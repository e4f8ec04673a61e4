/*---
rule = "win64.preserve.mxcsr-control"
says = "A function that computes with doubles leaves rounding mode and exception masks in MXCSR as it found them."
---*/
double f(double a, float b, int c);
//@ win64: a=xmm0 b=xmm1 c=r8 -> xmm0
