/*---
rule = "win64.vectorcall.hva"
says = "Three elements go around three vectors: xmm0, and then behind them."
---*/
struct triple { double x, y, z; };
double __vectorcall f(struct triple a, double b, float c, __m128 d);
//@ win64: a=xmm0+xmm4+xmm5 b=xmm1 c=xmm2 d=xmm3 -> xmm0
