/*---
rule = "win64.vectorcall.return"
says = "A pointer comes back in rax."
---*/
double *__vectorcall f(double *a, double b);
//@ win64: a=rcx b=xmm1 -> rax
