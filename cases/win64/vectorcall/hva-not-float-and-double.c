/*---
rule = "win64.vectorcall.hva"
says = "A float and a double are two types: the struct goes by reference."
---*/
struct mixed { float x; double y; };
double __vectorcall f(struct mixed a, double b);
//@ win64: a=&rcx b=xmm1 -> xmm0
//@ layout win64: struct mixed: size=16 align=8 x=0 y=8
