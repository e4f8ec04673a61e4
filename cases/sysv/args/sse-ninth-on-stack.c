/*---
rule = "sysv.args.sse-order"
says = "The ninth double goes to the stack although the processor has xmm8: only xmm0 to xmm7 carry arguments."
---*/
double f(double a, double b, double c, double d, double e, double g, double h, double i, double j, double k);
//@ sysv: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=xmm6 i=xmm7 j=stack+8 k=stack+16 -> xmm0
