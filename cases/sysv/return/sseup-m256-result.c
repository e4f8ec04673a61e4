/*---
rule = "sysv.return.sseup"
says = "A __m256 result fills ymm0."
---*/
__m256 f(__m256 a, double b);
//@ sysv: a=ymm0 b=xmm1 -> ymm0
