/*---
rule = "sysv.return.mixed"
says = "A pointer over the low half of a __m128: rax for it, and xmm0 for the high half that became SSE."
---*/
union mix { __m128 v; void *p; };
union mix f(void *p, __m128 v);
//@ sysv: p=rdi v=xmm0 -> rax+xmm0
