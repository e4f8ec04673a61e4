/*---
rule = "sysv.class.sse"
says = "Four _Float16 share one SSE eightbyte."
---*/
struct quad { _Float16 a, b, c, d; };
struct quad f(struct quad q, _Float16 x);
//@ sysv: q=xmm0 x=xmm1 -> xmm0
