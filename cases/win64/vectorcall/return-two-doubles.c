/*---
rule = "win64.vectorcall.return"
says = "Two doubles come back in xmm0 and xmm1, whatever registers the argument was in."
---*/
struct pair { double x, y; };
struct pair __vectorcall f(double a, double b, struct pair c);
//@ win64: a=xmm0 b=xmm1 c=xmm2+xmm3 -> xmm0+xmm1
