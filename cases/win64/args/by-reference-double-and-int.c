/*---
rule = "win64.args.by-reference"
says = "A double and an int make sixteen bytes with their padding, and go by reference."
---*/
struct s { double x; int n; };
double f(struct s a, double b, int c);
//@ win64: a=&rcx b=xmm1 c=r8 -> xmm0
//@ layout win64: struct s: size=16 align=8 x=0 n=8
