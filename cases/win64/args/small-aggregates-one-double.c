/*---
rule = "win64.args.small-aggregates"
says = "A struct of one double is an integer of 64 bits: it is in an integer register."
---*/
struct s { double x; };
double f(double a, struct s b, double c, struct s d);
//@ win64: a=xmm0 b=rdx c=xmm2 d=r9 -> xmm0
