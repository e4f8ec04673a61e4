/*---
rule = "win64.args.small-aggregates"
says = "Structs of two floats in the third to sixth position: two in r8 and r9, two on the stack."
---*/
struct point { float x, y; };
float f(float a, float b, struct point c, struct point d, struct point e, struct point g);
//@ win64: a=xmm0 b=xmm1 c=r8 d=r9 e=stack+40 g=stack+48 -> xmm0
