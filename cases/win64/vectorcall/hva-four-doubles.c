/*---
rule = "win64.vectorcall.hva"
says = "A struct of four doubles is in four registers, and two doubles find the last two."
---*/
struct quad { double w, x, y, z; };
struct pair { double x, y; };
double __vectorcall f(struct quad a, struct pair b);
//@ win64: a=xmm0+xmm1+xmm2+xmm3 b=xmm4+xmm5 -> xmm0
