/*---
rule = "sysv.class.vector-extension"
says = "A 16-byte vector of any element type travels as __m128 does."
---*/
typedef int v4si __attribute__((vector_size(16)));
typedef double v2df __attribute__((vector_size(16)));
typedef char v16qi __attribute__((vector_size(16)));
v4si f(v4si a, v2df b, v16qi c, long d);
//@ sysv: a=xmm0 b=xmm1 c=xmm2 d=rdi -> xmm0
