/*---
rule = "win64.args.positional"
says = "Floating-point numbers and integers in turn: xmm0, rdx, xmm2, r9."
---*/
long long f(float a, int b, double c, long long d);
//@ win64: a=xmm0 b=rdx c=xmm2 d=r9 -> rax
