/*---
rule = "sysv.class.vector-extension"
says = "A vector of four floats over four floats is SSE twice, as a __m128 would be."
---*/
typedef float v4sf __attribute__((vector_size(16)));
union mix { v4sf v; float x[4]; };
union mix f(union mix m, float y);
//@ sysv: m=xmm0+xmm1 y=xmm2 -> xmm0+xmm1
