/*---
rule = "win64.args.by-reference"
says = "A struct of two doubles goes by reference, its pointer in the integer register of the position."
---*/
struct point { double x, y; };
double f(double a, struct point b, double c, double d);
//@ win64: a=xmm0 b=&rdx c=xmm2 d=xmm3 -> xmm0
