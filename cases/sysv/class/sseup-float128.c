/*---
rule = "sysv.class.sse-sseup"
says = "A __float128 is SSE, SSEUP although it is no vector."
---*/
double f(__float128 a, double x);
//@ sysv: a=xmm0 x=xmm1 -> xmm0
