/*---
rule = "sysv.args.ymm-zmm"
says = "A struct whose only member is a __m256 travels like the __m256."
---*/
struct box { __m256 v; };
double f(struct box b, double d);
//@ sysv: b=ymm0 d=xmm1 -> xmm0
