/*---
rule = "win64.args.stack-order"
says = "The fifth of six ints stands below the sixth."
---*/
int f(int a, int b, int c, int d, int e, int g);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 -> rax
