/*---
rule = "win64.vectorcall.return"
says = "Five floats come back in memory: the hidden pointer takes the first position, and a double behind it is in xmm1."
---*/
struct five { float v[5]; };
struct five __vectorcall f(double a, int b);
//@ win64: a=xmm1 b=r8 -> &rax
