/*---
rule = "sysv.args.packed-float-pairs"
says = "Of three floats two share a register and the third has the next one."
---*/
struct triple { float a, b, c; };
float f(struct triple t, float e);
//@ sysv: t=xmm0+xmm1 e=xmm2 -> xmm0
