/*---
rule = "win64.return.float-vector"
says = "A __m128 comes back in xmm0, though one that is passed goes by reference."
---*/
__m128 f(float a, double b, int c, __m64 d);
//@ win64: a=xmm0 b=xmm1 c=r8 d=r9 -> xmm0
