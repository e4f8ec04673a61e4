/*---
rule = "sysv.class.merge-across-fields"
says = "{double, int} is SSE then INTEGER: each half takes the first register of its kind."
---*/
struct mix { double a; int b; };
struct mix f(struct mix m, long c, double d);
//@ sysv: m=xmm0+rdi c=rsi d=xmm1 -> xmm0+rax
