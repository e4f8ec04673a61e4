/*---
rule = "sysv.class.sse"
says = "A _Float16 is SSE: two bytes at the bottom of a vector register."
---*/
_Float16 f(_Float16 a, long b, _Float16 c);
//@ sysv: a=xmm0 b=rdi c=xmm1 -> xmm0
