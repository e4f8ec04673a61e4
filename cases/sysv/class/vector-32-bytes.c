/*---
rule = "sysv.class.vector-extension"
says = "A 32-byte vector travels as __m256 does."
---*/
typedef long v4di __attribute__((vector_size(32)));
v4di f(v4di a, double x);
//@ sysv: a=ymm0 x=xmm1 -> ymm0
