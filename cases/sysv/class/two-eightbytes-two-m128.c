/*---
rule = "sysv.class.two-eightbytes"
says = "Two __m128 in a struct are SSE, SSEUP, SSE, SSEUP: the second SSE breaks the run, so memory and not one ymm."
---*/
struct pair { __m128 a, b; };
struct pair f(struct pair p, double x);
//@ sysv: p=stack+8 x=xmm0 -> &rax
