/*---
rule = "win64.vectorcall.hva"
says = "A struct of three floats is in three registers, one float in each."
---*/
struct triple { float x, y, z; };
float __vectorcall f(struct triple a, struct triple b);
//@ win64: a=xmm0+xmm1+xmm2 b=xmm3+xmm4+xmm5 -> xmm0
//@ layout win64: struct triple: size=12 align=4 x=0 y=4 z=8
