/*---
rule = "sysv.args.packed-float-pairs"
says = "An array of two floats lies in the low half of one register, as two members would."
---*/
struct two { float v[2]; };
struct two f(float a, struct two x, float b);
//@ sysv: a=xmm0 x=xmm1 b=xmm2 -> xmm0
