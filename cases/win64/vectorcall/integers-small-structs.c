/*---
rule = "win64.vectorcall.integers"
says = "Structs of 4 and 8 bytes are integers here too."
---*/
struct pair { int a, b; };
struct four { char c[4]; };
int __vectorcall f(struct pair a, double b, struct four c, struct pair d, struct four e);
//@ win64: a=rcx b=xmm1 c=r8 d=r9 e=stack+40 -> rax
