/*---
rule = "win64.vectorcall.return"
says = "A union of a double and an integer comes back in rax."
---*/
union number { double x; long long n; };
union number __vectorcall f(double a, union number b);
//@ win64: a=xmm0 b=rdx -> rax
