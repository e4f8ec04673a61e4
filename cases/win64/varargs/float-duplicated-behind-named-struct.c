/*---
rule = "win64.varargs.float-duplicated"
says = "Behind a named struct by reference and one by value an unnamed double is in xmm2 and in r8."
---*/
struct big { long long a, b, c; };
struct pair { int a, b; };
double f(struct big a, struct pair b, ...);
//@ win64: call f((struct big), (struct pair), 3.0, 4.0, 5.0): a=&rcx b=rdx arg3=xmm2+r8 arg4=xmm3+r9 arg5=stack+40 -> xmm0
