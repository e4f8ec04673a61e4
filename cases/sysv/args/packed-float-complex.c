/*---
rule = "sysv.args.packed-float-pairs"
says = "The two parts of a _Complex float share one vector register, like a struct of two floats."
---*/
float f(float a, _Complex float z, float b);
//@ sysv: a=xmm0 z=xmm1 b=xmm2 -> xmm0
