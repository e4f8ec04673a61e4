/*---
rule = "win64.vectorcall.integers"
says = "Between doubles an integer keeps the register of its position."
---*/
int __vectorcall f(double a, int b, double c, int d);
//@ win64: a=xmm0 b=rdx c=xmm2 d=r9 -> rax
