/*---
rule = "win64.args.positional"
says = "A double in the first position and one in the fourth are in xmm0 and xmm3."
---*/
double f(double a, int b, int c, double d);
//@ win64: a=xmm0 b=rdx c=r8 d=xmm3 -> xmm0
