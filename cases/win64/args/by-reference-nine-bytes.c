/*---
rule = "win64.args.by-reference"
says = "Nine chars go by reference."
---*/
struct s { char c[9]; };
double f(double a, struct s b, double c);
//@ win64: a=xmm0 b=&rdx c=xmm2 -> xmm0
