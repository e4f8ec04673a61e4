/*---
rule = "sysv.args.all-or-nothing"
says = "Four pairs of doubles fill the vector registers exactly; the fifth is on the stack."
---*/
struct pair { double x, y; };
double f(struct pair a, struct pair b, struct pair c, struct pair d, struct pair e, long g);
//@ sysv: a=xmm0+xmm1 b=xmm2+xmm3 c=xmm4+xmm5 d=xmm6+xmm7 e=stack+8 g=rdi -> xmm0
