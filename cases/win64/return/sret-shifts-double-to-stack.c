/*---
rule = "win64.return.sret"
says = "With a hidden pointer the fourth double is on the stack: xmm0 is not used for any."
---*/
struct triple { double a, b, c; };
struct triple f(double a, double b, double c, double d, float e);
//@ win64: a=xmm1 b=xmm2 c=xmm3 d=stack+40 e=stack+48 -> &rax
