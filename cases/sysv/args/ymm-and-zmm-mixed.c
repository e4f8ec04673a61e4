/*---
rule = "sysv.args.ymm-zmm"
says = "xmm, ymm and zmm arguments share one sequence of eight registers."
---*/
long f(__m256 a, __m128 b, __m512 c, float d, __m256 e, long g);
//@ sysv: a=ymm0 b=xmm1 c=zmm2 d=xmm3 e=ymm4 g=rdi -> rax
