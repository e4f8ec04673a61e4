/*---
rule = "sysv.args.sse-order"
says = "A __float128 takes one vector register whole, like a __m128."
---*/
__float128 f(__float128 a, double b, __float128 c);
//@ sysv: a=xmm0 b=xmm1 c=xmm2 -> xmm0
