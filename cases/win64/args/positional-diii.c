/*---
rule = "win64.args.positional"
says = "Behind a double the integers start at rdx: rcx stays unused."
---*/
long long f(double a, int b, long long c, void *d);
//@ win64: a=xmm0 b=rdx c=r8 d=r9 -> rax
