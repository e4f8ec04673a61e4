/*---
rule = "win64.args.positional"
says = "An integer in the third position among doubles is in r8."
---*/
double f(double a, double b, long long c, double d);
//@ win64: a=xmm0 b=xmm1 c=r8 d=xmm3 -> xmm0
