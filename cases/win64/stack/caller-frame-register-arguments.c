/*---
rule = "win64.stack.caller-frame"
says = "A callee without stack arguments writes nothing above its four home slots."
shapes = ["pressure", "callout"]
---*/
long long f(long long a, int b, double c);
//@ win64: a=rcx b=rdx c=xmm2 -> rax
