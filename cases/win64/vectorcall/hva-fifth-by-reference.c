/*---
rule = "win64.vectorcall.hva"
says = "In the fifth position one that does not fit is an address on the stack; the sixth still fits."
---*/
struct triple { float x, y, z; };
struct pair { __m128 v[2]; };
int __vectorcall f(__m128 a, double b, float c, __m256 d, struct triple e, struct pair g);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=ymm3 e=&stack+40 g=xmm4+xmm5 -> rax
