/*---
rule = "win64.args.positional"
says = "A lone float is in xmm0."
---*/
float f(float a);
//@ win64: a=xmm0 -> xmm0
