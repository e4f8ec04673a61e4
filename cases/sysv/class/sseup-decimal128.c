/*---
rule = "sysv.class.sse-sseup"
says = "A _Decimal128 is SSE, SSEUP: one register for sixteen bytes."
---*/
double f(_Decimal128 a, double x, _Decimal128 b);
//@ sysv: a=xmm0 x=xmm1 b=xmm2 -> xmm0
