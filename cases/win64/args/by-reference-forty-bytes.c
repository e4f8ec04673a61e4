/*---
rule = "win64.args.by-reference"
says = "Five doubles in a struct go by reference."
---*/
struct s { double v[5]; };
double f(struct s a, double b);
//@ win64: a=&rcx b=xmm1 -> xmm0
