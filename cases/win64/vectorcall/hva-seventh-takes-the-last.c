/*---
rule = "win64.vectorcall.hva"
says = "Behind four doubles and two integers xmm4 and xmm5 are left for the seventh, and nothing for the eighth."
---*/
struct pair { double x, y; };
long long __vectorcall f(double a, double b, double c, double d, int e, int g, struct pair h, struct pair i);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 g=stack+48 h=xmm4+xmm5 i=&stack+64 -> rax
