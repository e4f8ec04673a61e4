/*---
rule = "sysv.args.packed-float-pairs"
says = "Four floats travel two by two in two vector registers, not in one and not in four."
---*/
struct quad { float a, b, c, d; };
float f(struct quad q, float e);
//@ sysv: q=xmm0+xmm1 e=xmm2 -> xmm0
