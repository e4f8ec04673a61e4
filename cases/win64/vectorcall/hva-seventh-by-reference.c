/*---
rule = "win64.vectorcall.hva"
says = "Behind six doubles no register is left: the seventh argument is an address on the stack."
---*/
struct pair { double x, y; };
long long __vectorcall f(double a, double b, double c, double d, double e, double g, struct pair h);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=&stack+56 -> rax
