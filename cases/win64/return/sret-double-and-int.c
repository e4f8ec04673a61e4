/*---
rule = "win64.return.sret"
says = "A double and an int make sixteen bytes, and come back through a hidden pointer."
---*/
struct s { double x; int n; };
struct s f(double a, int b);
//@ win64: a=xmm1 b=r8 -> &rax
