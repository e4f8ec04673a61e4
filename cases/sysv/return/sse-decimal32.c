/*---
rule = "sysv.return.sse"
says = "A _Decimal32 returns in the low four bytes of xmm0."
---*/
_Decimal32 f(_Decimal32 a, _Decimal32 b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
