/*---
rule = "win64.preserve.rsp"
says = "The callee does not pop its stack arguments: that is the caller's business."
shapes = ["pressure", "callout"]
---*/
long long f(int a, int b, int c, int d, long long e, double g, int h);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 -> rax
