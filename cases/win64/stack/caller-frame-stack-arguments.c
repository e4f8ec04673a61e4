/*---
rule = "win64.stack.caller-frame"
says = "A callee writes nothing above its last stack argument, not even into the caller's padding."
shapes = ["pressure", "callout"]
---*/
long long f(int a, int b, int c, int d, long long e);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 -> rax
