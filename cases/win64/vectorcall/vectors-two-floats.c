/*---
rule = "win64.vectorcall.vectors"
says = "Two floats are in xmm0 and xmm1, and a float comes back in xmm0."
---*/
float __vectorcall f(float a, float b);
//@ win64: a=xmm0 b=xmm1 -> xmm0
