/*---
rule = "sysv.args.narrow-upper-bits"
says = "Only the low 32 bits of a vector register count for a float."
---*/
float f(float a, float b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
