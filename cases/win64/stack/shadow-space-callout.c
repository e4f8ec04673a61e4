/*---
rule = "win64.stack.shadow-space"
says = "A function that calls another gives it home slots of its own, and keeps nothing in them across the call."
shapes = ["pressure", "callout"]
---*/
long long f(long long a, long long b, long long c, double d);
//@ win64: a=rcx b=rdx c=r8 d=xmm3 -> rax
