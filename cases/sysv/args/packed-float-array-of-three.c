/*---
rule = "sysv.args.packed-float-pairs"
says = "Of an array of three floats two lie in the low half of one register, the third in the next, as three members would."
---*/
struct three { float v[3]; };
struct three f(float a, struct three x, float b);
//@ sysv: a=xmm0 x=xmm1+xmm2 b=xmm3 -> xmm0+xmm1
