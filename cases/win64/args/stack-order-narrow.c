/*---
rule = "win64.args.stack-order"
says = "On the stack a char, a short, a _Bool and an int each have a slot of eight bytes to themselves."
---*/
int f(int a, int b, int c, int d, char e, short g, _Bool h, int i, unsigned char j);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 j=stack+72 -> rax
