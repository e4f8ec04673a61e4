/*---
rule = "win64.preserve.xmm6-15"
says = "All 128 bits of xmm6 to xmm15 are the caller's, although a function of floats uses 32 of them."
shapes = ["pressure", "callout"]
---*/
float f(float a, float b, float c, float d, float e);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 -> xmm0
