/*---
rule = "win64.vectorcall.hva"
says = "Three doubles behind it leave three registers: four elements in the first position go by reference in rcx."
---*/
struct quad { double v[4]; };
double __vectorcall f(struct quad a, double b, double c, double d);
//@ win64: a=&rcx b=xmm1 c=xmm2 d=xmm3 -> xmm0
