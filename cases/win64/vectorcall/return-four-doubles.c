/*---
rule = "win64.vectorcall.return"
says = "Four doubles come back in xmm0 to xmm3."
---*/
struct quad { double v[4]; };
struct quad __vectorcall f(double a, int b);
//@ win64: a=xmm0 b=rdx -> xmm0+xmm1+xmm2+xmm3
