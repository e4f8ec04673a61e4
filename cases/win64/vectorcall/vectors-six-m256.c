/*---
rule = "win64.vectorcall.vectors"
says = "Six __m256 go by value in ymm0 to ymm5."
---*/
long long __vectorcall f(__m256 a, __m256 b, __m256 c, __m256 d, __m256 e, __m256 g);
//@ win64: a=ymm0 b=ymm1 c=ymm2 d=ymm3 e=ymm4 g=ymm5 -> rax
