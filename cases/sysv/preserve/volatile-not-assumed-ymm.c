/*---
rule = "sysv.preserve.volatile-not-assumed"
says = "The upper halves of the ymm registers do not survive a call either."
shapes = ["callout"]
---*/
__m256 f(__m256 a, __m256 b, long c);
//@ sysv: a=ymm0 b=ymm1 c=rdi -> ymm0
