/*---
rule = "sysv.class.sse"
says = "A __bf16 is SSE."
---*/
__bf16 f(__bf16 a, long b, __bf16 c);
//@ sysv: a=xmm0 b=rdi c=xmm1 -> xmm0
