/*---
rule = "win64.vectorcall.hva"
says = "Vectors in the second, fourth and sixth position leave every other register."
---*/
struct triple { float x, y, z; };
long long __vectorcall f(int a, double b, struct triple c, __m128 d, int e, float g);
//@ win64: a=rcx b=xmm1 c=xmm0+xmm2+xmm4 d=xmm3 e=stack+40 g=xmm5 -> rax
