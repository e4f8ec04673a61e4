/*---
rule = "win64.vectorcall.odd-sizes"
says = "A struct of 3 bytes returns in memory."
---*/
struct three { char c[3]; };
struct three __vectorcall f(double a, int b);
//@ win64: a=xmm1 b=r8 -> &rax
