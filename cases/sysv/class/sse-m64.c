/*---
rule = "sysv.class.sse"
says = "A __m64 is SSE and travels in a vector register, not in MMX."
---*/
long f(__m64 a, long b, __m64 c);
//@ sysv: a=xmm0 b=rdi c=xmm1 -> rax
