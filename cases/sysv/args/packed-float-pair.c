/*---
rule = "sysv.args.packed-float-pairs"
says = "A struct of two floats is one eightbyte, so both floats share the low half of one vector register."
---*/
struct point { float x, y; };
float f(struct point p, float z);
//@ sysv: p=xmm0 z=xmm1 -> xmm0
