/*---
rule = "win64.vectorcall.floats-on-stack"
says = "A float and a double in the seventh and eighth position lie on the stack."
---*/
double __vectorcall f(__m128 a, int b, __m128 c, int d, __m256 e, float g, float h, double i);
//@ win64: a=xmm0 b=rdx c=xmm2 d=r9 e=ymm4 g=xmm5 h=stack+56 i=stack+64 -> xmm0
