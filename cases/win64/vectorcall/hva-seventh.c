/*---
rule = "win64.vectorcall.hva"
says = "Any position will do: the seventh argument is in registers."
---*/
struct quad { double v[4]; };
double __vectorcall f(int a, int b, int c, int d, int e, int g, struct quad h, int i);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=xmm0+xmm1+xmm2+xmm3 i=stack+64 -> xmm0
