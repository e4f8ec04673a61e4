/*---
rule = "win64.vectorcall.small-hva"
says = "An HVA of two floats that finds one register goes by reference, though it would fit a general register."
---*/
struct pair { float v[2]; };
void __vectorcall f(struct pair a, double b, double c, double d, double e, double g, struct pair h);
//@ win64: a=&rcx b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=&stack+56 -> void
