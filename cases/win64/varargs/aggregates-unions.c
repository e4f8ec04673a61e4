/*---
rule = "win64.varargs.aggregates"
says = "An unnamed union of eight bytes is a value, one of sixteen a pointer."
---*/
union u { double x; int n; };
union v { double x[2]; int n; };
double f(int n, ...);
//@ win64: call f(1, (union u), (union v), (union u), (union v)): n=rcx arg2=rdx arg3=&r8 arg4=r9 arg5=&stack+40 -> xmm0
