/*---
rule = "sysv.class.sse-sseup"
says = "A struct of one __m128 keeps the classes SSE, SSEUP and takes one register."
---*/
struct box { __m128 v; };
double f(struct box a, struct box b, double x);
//@ sysv: a=xmm0 b=xmm1 x=xmm2 -> xmm0
