/*---
rule = "win64.stack.align-16"
says = "With a hidden pointer the fourth argument is the one word on the stack."
---*/
struct triple { int a, b, c; };
struct triple f(int a, int b, int c, int d);
//@ win64: a=rdx b=r8 c=r9 d=stack+40 -> &rax
