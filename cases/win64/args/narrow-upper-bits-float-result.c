/*---
rule = "win64.args.narrow-upper-bits"
says = "Above a float result the rest of xmm0 is not defined."
---*/
float f(double a, int b);
//@ win64: a=xmm0 b=rdx -> xmm0
