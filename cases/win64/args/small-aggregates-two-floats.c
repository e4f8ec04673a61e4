/*---
rule = "win64.args.small-aggregates"
says = "A struct of two floats is one integer register."
---*/
struct point { float x, y; };
float f(struct point a, struct point b, struct point c, struct point d);
//@ win64: a=rcx b=rdx c=r8 d=r9 -> xmm0
