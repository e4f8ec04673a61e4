/*---
rule = "win64.args.positional"
says = "One integer among three floats takes the register of its position, rdx."
---*/
float f(float a, int b, float c, float d);
//@ win64: a=xmm0 b=rdx c=xmm2 d=xmm3 -> xmm0
