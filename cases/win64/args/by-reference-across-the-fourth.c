/*---
rule = "win64.args.by-reference"
says = "Of three large structs the first is behind r9, the others behind stack slots."
---*/
struct big { double x, y; };
double f(double a, double b, double c, struct big d, struct big e, struct big g);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=&r9 e=&stack+40 g=&stack+48 -> xmm0
