/*---
rule = "win64.args.positional"
says = "Two doubles then two integers: xmm0, xmm1, r8, r9."
---*/
long long f(double a, float b, int c, char *d);
//@ win64: a=xmm0 b=xmm1 c=r8 d=r9 -> rax
