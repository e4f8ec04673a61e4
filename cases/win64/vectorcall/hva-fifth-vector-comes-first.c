/*---
rule = "win64.vectorcall.hva"
says = "The fifth argument, a double, has xmm4 before the second gets any: one register is left, and two doubles go by reference."
---*/
struct quad { float v[4]; };
struct pair { double x, y; };
double __vectorcall f(struct quad a, struct pair b, int c, int d, double e);
//@ win64: a=xmm0+xmm1+xmm2+xmm3 b=&rdx c=r8 d=r9 e=xmm4 -> xmm0
