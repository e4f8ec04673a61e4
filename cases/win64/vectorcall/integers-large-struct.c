/*---
rule = "win64.vectorcall.integers"
says = "A struct of three ints goes by reference, in the integer register of its position or on the stack."
---*/
struct triple { int a, b, c; };
int __vectorcall f(double a, struct triple b, __m128 c, int d, struct triple e, double g, struct triple h);
//@ win64: a=xmm0 b=&rdx c=xmm2 d=r9 e=&stack+40 g=xmm5 h=&stack+56 -> rax
