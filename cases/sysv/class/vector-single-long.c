/*---
rule = "sysv.class.vector-extension"
says = "A vector of a single long, which is what Intel's header calls __m64, is SSE like every 8-byte vector of integers."
---*/
typedef long v1di __attribute__((vector_size(8)));
long f(v1di a, long b);
//@ sysv: a=xmm0 b=rdi -> rax
