/*---
rule = "win64.varargs.aggregates"
says = "An unnamed struct of two ints is a value in its slot."
---*/
struct pair { int a, b; };
int f(int n, ...);
//@ win64: call f(1, (struct pair), 2, (struct pair), (struct pair)): n=rcx arg2=rdx arg3=r8 arg4=r9 arg5=stack+40 -> rax
