/*---
rule = "win64.stack.align-16"
says = "A function that calls on aligns the stack for its own callee, whatever it received."
shapes = ["callout"]
---*/
long long f(int a, int b, int c, int d, long long e, double g, int h);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 -> rax
