/*---
rule = "win64.vectorcall.hva"
says = "Five floats are too many: the struct goes by reference, with six registers free."
---*/
struct five { float v[5]; };
float __vectorcall f(struct five a, float b, struct five c);
//@ win64: a=&rcx b=xmm1 c=&r8 -> xmm0
