/*---
rule = "sysv.return.sseup"
says = "A union of __m128 and __float128 returns in xmm0 alone."
---*/
union mix { __float128 q; __m128 v; };
union mix f(__float128 q, __m128 v);
//@ sysv: q=xmm0 v=xmm1 -> xmm0
