/*---
rule = "sysv.return.sseup"
says = "A union of a __m256 and its own first double returns in ymm0."
---*/
union mix { __m256 v; double d; };
union mix f(double d, __m256 v);
//@ sysv: d=xmm0 v=ymm1 -> ymm0
