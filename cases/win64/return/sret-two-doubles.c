/*---
rule = "win64.return.sret"
says = "Two doubles come back through a hidden pointer, and shift the doubles that are passed: xmm0 stays unused."
---*/
struct point { double x, y; };
struct point f(double a, double b, double c);
//@ win64: a=xmm1 b=xmm2 c=xmm3 -> &rax
