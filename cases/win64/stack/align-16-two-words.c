/*---
rule = "win64.stack.align-16"
says = "Two stack arguments need no padding."
---*/
int f(int a, int b, int c, int d, int e, int g);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 -> rax
