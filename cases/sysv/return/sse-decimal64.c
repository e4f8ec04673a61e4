/*---
rule = "sysv.return.sse"
says = "A _Decimal64 result is in xmm0, decimal and binary floating point alike."
---*/
_Decimal64 f(_Decimal64 a, _Decimal32 b);
//@ sysv: a=xmm0 b=xmm1 -> xmm0
