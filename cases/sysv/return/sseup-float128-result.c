/*---
rule = "sysv.return.sseup"
says = "A __float128 result is in xmm0 whole, not split over xmm0 and xmm1."
---*/
__float128 f(double a, __float128 b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
