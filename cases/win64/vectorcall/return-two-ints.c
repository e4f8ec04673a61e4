/*---
rule = "win64.vectorcall.return"
says = "A struct of two ints comes back in rax."
---*/
struct pair { int a, b; };
struct pair __vectorcall f(struct pair a, double b);
//@ win64: a=rcx b=xmm1 -> rax
