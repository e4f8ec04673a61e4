/*---
rule = "win64.vectorcall.vectors"
says = "A float behind five integers is in xmm5."
---*/
float __vectorcall f(int a, int b, int c, int d, int e, float g);
//@ win64: a=rcx b=rdx c=r8 d=r9 e=stack+40 g=xmm5 -> xmm0
