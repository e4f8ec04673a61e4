/*---
rule = "win64.args.positional"
says = "A struct of two floats between doubles takes the integer register of its position."
---*/
struct point { float x, y; };
double f(double a, struct point b, double c, struct point d);
//@ win64: a=xmm0 b=rdx c=xmm2 d=r9 -> xmm0
