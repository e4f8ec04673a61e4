/*---
rule = "win64.stack.no-red-zone"
says = "The bytes below rsp do not survive a call: a function that calls another keeps nothing of its own there."
shapes = ["callout"]
---*/
long long f(long long a, long long b, double c, double d);
//@ win64: a=rcx b=rdx c=xmm2 d=xmm3 -> rax
