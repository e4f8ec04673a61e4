/*---
rule = "sysv.return.sseup"
says = "A _Decimal128 result is in xmm0 whole."
---*/
_Decimal128 f(_Decimal128 a);
//@ sysv: a=xmm0 -> xmm0
