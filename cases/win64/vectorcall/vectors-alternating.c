/*---
rule = "win64.vectorcall.vectors"
says = "Integers and vectors by turns: each leaves the register of the other kind at its position unused."
---*/
__m256 __vectorcall f(int a, __m128 b, int c, __m256 d, double e, float g, int h);
//@ win64: a=rcx b=xmm1 c=r8 d=ymm3 e=xmm4 g=xmm5 h=stack+56 -> ymm0
