/*---
rule = "win64.vectorcall.hva"
says = "The hidden pointer moves the __m128 into the seventh position: three registers are left for the aggregate."
---*/
struct mixed { double x; long long n; };
struct triple { double x, y, z; };
struct mixed __vectorcall f(int a, int b, double c, double d, double e, __m128 g, struct triple h);
//@ win64: a=rdx b=r8 c=xmm3 d=xmm4 e=xmm5 g=&stack+56 h=xmm0+xmm1+xmm2 -> &rax
