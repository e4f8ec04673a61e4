/*---
rule = "win64.args.stack-order"
says = "Eight stack arguments of every kind rise in slots of eight bytes."
---*/
struct pair { int a, b; };
struct big { long long a, b, c; };
long long f(int a, double b, float c, long long d, double e, char g, struct pair h, struct big i, float j,
            short *k, int l, double m);
//@ win64: a=rcx b=xmm1 c=xmm2 d=r9 e=stack+40 g=stack+48 h=stack+56 i=&stack+64 j=stack+72 k=stack+80 l=stack+88 m=stack+96 -> rax
