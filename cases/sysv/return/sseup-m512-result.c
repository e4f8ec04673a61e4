/*---
rule = "sysv.return.sseup"
says = "A __m512 result fills zmm0."
---*/
__m512 f(double a, __m512 b);
//@ sysv: a=xmm0 b=zmm1 -> zmm0
