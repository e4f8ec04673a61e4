/*---
rule = "win64.vectorcall.small-hva"
says = "Two floats in a struct of 8 bytes are in a register each, as argument and as result."
---*/
struct pair { float x, y; };
struct pair __vectorcall f(struct pair a, float b, int c);
//@ win64: a=xmm0+xmm2 b=xmm1 c=r8 -> xmm0+xmm1
