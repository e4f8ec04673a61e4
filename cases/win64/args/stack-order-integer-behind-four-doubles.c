/*---
rule = "win64.args.stack-order"
says = "An integer in the fifth position is on the stack although no integer register is in use."
---*/
long long f(double a, double b, double c, double d, long long e, int g);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 g=stack+48 -> rax
