/*---
rule = "win64.vectorcall.vectors"
says = "Behind four integers the fifth and sixth position have xmm4 and xmm5, though xmm0 to xmm3 hold nothing."
---*/
double __vectorcall f(int a, int b, int c, int d, double e, __m128 g);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=xmm4 g=xmm5 -> xmm0
