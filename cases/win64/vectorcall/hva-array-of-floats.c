/*---
rule = "win64.vectorcall.hva"
says = "An array inside counts by its elements: four floats in four registers."
---*/
struct quad { float v[4]; };
float __vectorcall f(struct quad a, int b);
//@ win64: a=xmm0+xmm1+xmm2+xmm3 b=rdx -> xmm0
