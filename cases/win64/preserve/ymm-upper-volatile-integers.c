/*---
rule = "win64.preserve.ymm-upper-volatile"
says = "Nor do those of integer vectors of 256 bits, beside doubles that may stay in xmm6 to xmm15."
shapes = ["callout"]
---*/
double f(double a, __m256i b, double c, __m256i d);
//@ win64: a=xmm0 b=&rdx c=xmm2 d=&r9 -> xmm0
