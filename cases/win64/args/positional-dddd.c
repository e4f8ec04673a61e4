/*---
rule = "win64.args.positional"
says = "Four floats and doubles take xmm0 to xmm3; the fifth and sixth are on the stack although xmm4 and xmm5 are volatile too."
---*/
float f(float a, double b, float c, double d, float e, float g);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 g=stack+48 -> xmm0
