/*---
rule = "win64.vectorcall.hva"
says = "Two registers are left of the four that the second aggregate needs: it goes by reference whole."
---*/
struct quad { float w, x, y, z; };
float __vectorcall f(struct quad a, struct quad b);
//@ win64: a=xmm0+xmm1+xmm2+xmm3 b=&rdx -> xmm0
