/*---
rule = "sysv.class.post-merge-sseup"
says = "SSEUP behind the INTEGER of a pointer becomes SSE and takes a vector register of its own, in its low half."
---*/
union mix { void *p; __m128 v; };
union mix f(double x, union mix m, double y);
//@ sysv: x=xmm0 m=rdi+xmm1 y=xmm2 -> rax+xmm0
