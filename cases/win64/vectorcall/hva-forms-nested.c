/*---
rule = "win64.vectorcall.hva-forms"
says = "Two structs of two doubles in a struct are an HVA of four."
---*/
struct pair { double x, y; };
struct quad { struct pair a, b; };
struct quad __vectorcall f(struct quad a, double b);
//@ win64: a=xmm0+xmm2+xmm3+xmm4 b=xmm1 -> xmm0+xmm1+xmm2+xmm3
