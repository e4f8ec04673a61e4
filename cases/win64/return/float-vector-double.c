/*---
rule = "win64.return.float-vector"
says = "A double comes back in xmm0."
---*/
double f(double a, long long b, double c, double d, double e);
//@ win64: a=xmm0 b=rdx c=xmm2 d=xmm3 e=stack+40 -> xmm0
