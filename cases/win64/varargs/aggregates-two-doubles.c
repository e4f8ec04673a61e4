/*---
rule = "win64.varargs.aggregates"
says = "An unnamed struct of two doubles is a pointer in an integer register."
---*/
struct point { double x, y; };
double f(int n, ...);
//@ win64: call f(1, (struct point), 2.0, 3.0, (struct point)): n=rcx arg2=&rdx arg3=xmm2+r8 arg4=xmm3+r9 arg5=&stack+40 -> xmm0
