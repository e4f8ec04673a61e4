/*---
rule = "win64.vectorcall.hva"
says = "An integer beside the double, and no register is used for either."
---*/
struct mixed { double x; long long n; };
double __vectorcall f(struct mixed a, double b, struct mixed c);
//@ win64: a=&rcx b=xmm1 c=&r8 -> xmm0
