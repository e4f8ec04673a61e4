/*---
rule = "sysv.args.ymm-zmm"
says = "All eight vector registers can carry a __m256, up to ymm7."
---*/
long f(__m256 a, __m256 b, __m256 c, __m256 d, __m256 e, __m256 g, __m256 h, __m256 i);
//@ sysv: a=ymm0 b=ymm1 c=ymm2 d=ymm3 e=ymm4 g=ymm5 h=ymm6 i=ymm7 -> rax
