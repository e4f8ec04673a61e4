/*---
rule = "sysv.class.eightbyte-merge"
says = "The upper half of an over-aligned double is padding, NO_CLASS, and yields to the SSEUP of the __m128 over it: one register holds the union."
---*/
struct __attribute__((aligned(16))) wide { double d; };
union mix { struct wide w; __m128 v; };
union mix f(union mix m, double x);
//@ sysv: m=xmm0 x=xmm1 -> xmm0
