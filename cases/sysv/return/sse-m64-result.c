/*---
rule = "sysv.return.sse"
says = "A __m64 result is in xmm0, not in an MMX register."
---*/
__m64 f(__m64 a);
//@ sysv: a=xmm0 -> xmm0
