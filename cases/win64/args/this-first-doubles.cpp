/*---
rule = "win64.args.this-first"
says = "this takes the position of xmm0 too: the first double is in xmm1, the fourth on the stack."
---*/
struct s { double x; double f(double a, double b, double c, double d); };
//@ win64-gnu: this=rcx a=xmm1 b=xmm2 c=xmm3 d=stack+40 -> xmm0
//@ win64-msvc: this=rcx a=xmm1 b=xmm2 c=xmm3 d=stack+40 -> xmm0
