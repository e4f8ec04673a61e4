/*---
rule = "win64.args.positional"
says = "Two integers then two floating-point arguments: rcx, rdx, xmm2, xmm3."
---*/
float f(short a, int b, double c, float d);
//@ win64: a=rcx b=rdx c=xmm2 d=xmm3 -> xmm0
