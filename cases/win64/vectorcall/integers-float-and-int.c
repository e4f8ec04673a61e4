/*---
rule = "win64.vectorcall.integers"
says = "A float and an int are no homogeneous aggregate: a struct of 8 bytes, in the integer register of its position."
---*/
struct mixed { float x; int n; };
long long __vectorcall f(float a, struct mixed b, struct mixed c, float d, struct mixed e);
//@ win64: a=xmm0 b=rdx c=r8 d=xmm3 e=stack+40 -> rax
