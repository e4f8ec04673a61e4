/*---
rule = "sysv.class.sse"
says = "_Decimal32 and _Decimal64 are SSE, like their binary cousins."
---*/
_Decimal32 f(_Decimal32 a, _Decimal64 b, long c);
//@ sysv: a=xmm0 b=xmm1 c=rdi -> xmm0
