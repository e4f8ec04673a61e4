/*---
rule = "win64.args.stack-order"
says = "What is on the stack for a __m128 is a pointer of eight bytes: it needs no gap before it."
---*/
int f(int a, int b, int c, int d, int e, __m128 g, int h);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=&stack+48 h=stack+56 -> rax
