/*---
rule = "win64.args.stack-order"
says = "A struct of one char and one of two ints on the stack stand in slots of eight bytes."
---*/
struct one { char c; };
struct pair { int a, b; };
int f(int a, int b, int c, int d, struct one e, struct pair g, struct one h, int i);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 -> rax
