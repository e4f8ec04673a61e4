/*---
rule = "win64.varargs.float-duplicated"
says = "Behind four named arguments every unnamed double is on the stack."
---*/
double f(int a, int b, int c, int d, ...);
//@ win64: call f(1, 2, 3, 4, 5.0, 6.0): a=rcx b=rdx c=r8 d=r9 arg5=stack+40 arg6=stack+48 -> xmm0
