/*---
rule = "win64.vectorcall.vectors"
says = "The shadow space of a __m256 is 8 bytes, as of any other."
---*/
long long __vectorcall f(__m256 a, __m256 b, __m256 c, __m256 d, __m256 e, int g, int h);
//@ win64: a=ymm0 b=ymm1 c=ymm2 d=ymm3 e=ymm4 g=stack+48 h=stack+56 -> rax
