/*---
rule = "sysv.args.sse-order"
says = "A float takes a whole vector register of its own, and two float arguments never share one."
---*/
double f(float a, float b, double c, float d);
//@ sysv: a=xmm0 b=xmm1 c=xmm2 d=xmm3 -> xmm0
