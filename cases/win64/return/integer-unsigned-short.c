/*---
rule = "win64.return.integer"
says = "An unsigned short comes back in rax."
---*/
unsigned short f(double a, unsigned short b);
//@ win64: a=xmm0 b=rdx -> rax
