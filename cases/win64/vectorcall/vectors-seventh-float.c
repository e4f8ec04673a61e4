/*---
rule = "win64.vectorcall.vectors"
says = "A float in the seventh position lies on the stack, though every vector register is free."
---*/
float __vectorcall f(int a, int b, int c, int d, int e, int g, float h, int i);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=stack+56 i=stack+64 -> xmm0
