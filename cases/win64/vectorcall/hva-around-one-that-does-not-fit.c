/*---
rule = "win64.vectorcall.hva"
says = "A pair before and a pair behind four __m256 that do not fit, with a vector between."
---*/
struct pair { __m128 v[2]; };
struct quad { __m256 v[4]; };
struct quad __vectorcall f(struct pair a, struct quad b, __m256 c, struct pair d);
//@ win64: a=xmm0+xmm1 b=&rdx c=ymm2 d=xmm3+xmm4 -> ymm0+ymm1+ymm2+ymm3
