/*---
rule = "win64.vectorcall.return"
says = "A float and an int in one struct come back in rax, no homogeneous aggregate."
---*/
struct mixed { float x; int n; };
struct mixed __vectorcall f(float a, int b);
//@ win64: a=xmm0 b=rdx -> rax
