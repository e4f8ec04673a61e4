/*---
rule = "sysv.class.vector-extension"
says = "An 8-byte vector travels as __m64 does, in a vector register even if its elements are integers."
---*/
typedef int v2si __attribute__((vector_size(8)));
typedef float v2sf __attribute__((vector_size(8)));
v2si f(v2si a, long b, v2sf c);
//@ sysv: a=xmm0 b=rdi c=xmm1 -> xmm0
