/*---
rule = "win64.args.stack-order"
says = "A bit-field of no bits makes nothing of an empty class: it has a byte, and its slot."
---*/
struct z { int : 0; };
void f(int a, int b, int c, int d, z x, short y);
//@ win64-gnu: a=rcx b=rdx c=r8 d=r9 x=stack+40 y=stack+48 -> void
