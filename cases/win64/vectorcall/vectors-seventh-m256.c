/*---
rule = "win64.vectorcall.vectors"
says = "A __m256 in the seventh position goes by reference, though every vector register is free."
---*/
long long __vectorcall f(int a, int b, int c, int d, int e, int g, __m256 h);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=stack+48 h=&stack+56 -> rax
