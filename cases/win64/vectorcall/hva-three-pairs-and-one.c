/*---
rule = "win64.vectorcall.hva"
says = "Three pairs use all six registers, and a fourth goes by reference in r9."
---*/
struct pair { double x, y; };
long long __vectorcall f(struct pair a, struct pair b, struct pair c, struct pair d);
//@ win64: a=xmm0+xmm1 b=xmm2+xmm3 c=xmm4+xmm5 d=&r9 -> rax
