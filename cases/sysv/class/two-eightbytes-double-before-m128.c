/*---
rule = "sysv.class.two-eightbytes"
says = "A double before a __m128 leaves an eightbyte of padding in the middle: SSE, NO_CLASS, SSE, SSEUP is MEMORY."
---*/
struct mix { double d; __m128 v; };
struct mix f(struct mix m, double x);
//@ sysv: m=stack+8 x=xmm0 -> &rax
//@ layout: struct mix: size=32 align=16 d=0 v=16
