/*---
rule = "win64.varargs.unprototyped"
says = "Without a prototype structs go by value or by reference as ever, and no float in them is duplicated."
---*/
struct point { float x, y; };
struct big { double x, y; };
double f();
//@ win64: call f((struct point), (struct big), 3.0, 4, (struct big)): arg1=rcx arg2=&rdx arg3=xmm2+r8 arg4=r9 arg5=&stack+40 -> xmm0
