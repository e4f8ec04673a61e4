/*---
rule = "win64.vectorcall.hva-forms"
says = "A packed struct is not aligned as the floats in it are, and is no HVA."
---*/
struct triple { float x, y, z; } __attribute__((packed));
float __vectorcall f(struct triple a, float b);
//@ win64: a=&rcx b=xmm1 -> xmm0
