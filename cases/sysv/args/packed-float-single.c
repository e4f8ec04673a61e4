/*---
rule = "sysv.args.packed-float-pairs"
says = "A struct of one float takes the low 32 bits of a vector register, as a float does."
---*/
struct box { float v; };
float f(struct box a, struct box b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
