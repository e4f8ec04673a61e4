/*---
rule = "sysv.class.two-eightbytes"
says = "A __m128 padded to 32 bytes is SSE, SSEUP, NO_CLASS, NO_CLASS: an eightbyte that is not SSEUP makes four of them MEMORY."
---*/
struct __attribute__((aligned(32))) wide { __m128 v; };
struct wide f(struct wide w, double x);
//@ sysv: w=stack+8 x=xmm0 -> &rax
//@ layout: struct wide: size=32 align=32 v=0
