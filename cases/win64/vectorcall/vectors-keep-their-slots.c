/*---
rule = "win64.vectorcall.vectors"
says = "The fifth and sixth vector have shadow space too: the seventh argument lies above it, at 56(%rsp)."
---*/
long long __vectorcall f(double a, double b, double c, double d, double e, double g, int h, int i);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=xmm4 g=xmm5 h=stack+56 i=stack+64 -> rax
