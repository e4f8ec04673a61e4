/*---
rule = "win64.vectorcall.integers"
says = "Beside homogeneous aggregates integers count all positions as well."
---*/
struct pair { double x, y; };
int __vectorcall f(struct pair a, int b, struct pair c, int d, int e);
//@ win64: a=xmm0+xmm1 b=rdx c=xmm2+xmm3 d=r9 e=stack+40 -> rax
