/*---
rule = "win64.args.stack-order"
says = "The pointers to large structs stand among the values on the stack, in the order of the declaration."
---*/
struct big { long long a, b, c; };
int f(struct big a, int b, struct big c, double d, struct big e, int g, struct big h, double i);
//@ win64: a=&rcx b=rdx c=&r8 d=xmm3 e=&stack+40 g=stack+48 h=&stack+56 i=stack+64 -> rax
