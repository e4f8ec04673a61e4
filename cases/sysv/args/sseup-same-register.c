/*---
rule = "sysv.args.sse-order"
says = "The upper half of a __m128 (SSEUP) stays in the register of the lower: the vector counts as one register, not two."
---*/
double f(double a, __m128 v, double b);
//@ sysv: a=xmm0 v=xmm1 b=xmm2 -> xmm0
