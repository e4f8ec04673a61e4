/*---
rule = "win64.varargs.aggregates"
says = "An unnamed struct of two floats is in its integer register alone, and its floats do not become doubles."
---*/
struct point { float x, y; };
float f(int n, ...);
//@ win64: call f(1, (struct point), 2.0, (struct point), (struct point)): n=rcx arg2=rdx arg3=xmm2+r8 arg4=r9 arg5=stack+40 -> xmm0
