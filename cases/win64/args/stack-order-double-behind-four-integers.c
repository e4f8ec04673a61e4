/*---
rule = "win64.args.stack-order"
says = "A double in the fifth position is on the stack although no vector register is in use."
---*/
double f(int a, int b, int c, int d, double e);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 -> xmm0
