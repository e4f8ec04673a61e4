/*---
rule = "sysv.return.sseup"
says = "A struct of one _Decimal128 returns in xmm0."
---*/
struct box { _Decimal128 d; };
struct box f(struct box b, _Decimal64 x);
//@ sysv: b=xmm0 x=xmm1 -> xmm0
