/*---
rule = "sysv.class.sse"
says = "Two _Decimal32 in a struct share one SSE eightbyte."
---*/
struct pair { _Decimal32 a, b; };
struct pair f(struct pair p, _Decimal64 x);
//@ sysv: p=xmm0 x=xmm1 -> xmm0
