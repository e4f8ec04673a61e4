/*---
rule = "win64.args.narrow-upper-bits"
says = "Above the 32 bits of a float, and the 64 of a double, the vector register is not defined."
---*/
float f(float a, double b, float c);
//@ win64: a=xmm0 b=xmm1 c=xmm2 -> xmm0
