/*---
rule = "win64.vectorcall.return"
says = "With a hidden pointer the fourth integer lies on the stack, and the fourth and fifth vector are in xmm4 and xmm5."
---*/
struct triple { int a, b, c; };
struct triple __vectorcall f(int a, int b, int c, double d, __m128 e, int g);
//@ win64: a=rdx b=r8 c=r9 d=xmm4 e=xmm5 g=stack+56 -> &rax
