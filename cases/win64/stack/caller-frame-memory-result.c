/*---
rule = "win64.stack.caller-frame"
says = "A callee writes the result where the hidden pointer says, and nothing else in the caller's frame."
shapes = ["pressure", "callout"]
---*/
struct triple { int a, b, c; };
struct triple f(int a, double b, int c, float d);
//@ win64: a=rdx b=xmm2 c=r9 d=stack+40 -> &rax
