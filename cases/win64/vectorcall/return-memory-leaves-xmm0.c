/*---
rule = "win64.vectorcall.return"
says = "The hidden pointer is an integer: xmm0 is left for a homogeneous aggregate."
---*/
struct mixed { double x; long long n; };
struct pair { double x, y; };
struct mixed __vectorcall f(double a, struct pair b, int c);
//@ win64: a=xmm1 b=xmm0+xmm2 c=r9 -> &rax
