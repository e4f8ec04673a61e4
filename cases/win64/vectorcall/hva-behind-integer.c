/*---
rule = "win64.vectorcall.hva"
says = "An integer leaves the vector register of its position to the aggregate."
---*/
struct pair { __m128 v[2]; };
__m128 __vectorcall f(int a, struct pair b, int c, int d, int e);
//@ win64: a=rcx b=xmm0+xmm1 c=r8 d=r9 e=stack+40 -> xmm0
