/*---
rule = "sysv.class.vector-extension"
says = "A 64-byte vector travels as __m512 does."
---*/
typedef float v16sf __attribute__((vector_size(64)));
v16sf f(v16sf a, double x);
//@ sysv: a=zmm0 x=xmm1 -> zmm0
