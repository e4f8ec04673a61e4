/*---
rule = "win64.vectorcall.integers"
says = "Behind four doubles integers lie on the stack, though no integer register is in use."
---*/
long long __vectorcall f(double a, double b, double c, double d, int e, long long g);
//@ win64: a=xmm0 b=xmm1 c=xmm2 d=xmm3 e=stack+40 g=stack+48 -> rax
