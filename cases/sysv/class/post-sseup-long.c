/*---
rule = "sysv.class.post-merge-sseup"
says = "A long over a __m128 makes its lower half INTEGER; the SSEUP left alone becomes SSE and takes the low half of a vector register."
---*/
union mix { __m128 v; long l; };
union mix f(union mix m, double x);
//@ sysv: m=rdi+xmm0 x=xmm1 -> rax+xmm0
