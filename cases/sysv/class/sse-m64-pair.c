/*---
rule = "sysv.class.sse"
says = "Two __m64 in a struct are two SSE eightbytes in two registers: neither is SSEUP."
---*/
struct pair { __m64 a, b; };
struct pair f(struct pair p, double x);
//@ sysv: p=xmm0+xmm1 x=xmm2 -> xmm0+xmm1
