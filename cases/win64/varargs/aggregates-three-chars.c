/*---
rule = "win64.varargs.aggregates"
says = "An unnamed struct of three chars goes by reference: va_arg reads a pointer and then the struct."
---*/
struct rgb { char r, g, b; };
int f(int n, ...);
//@ win64: call f(1, (struct rgb), 2, (struct rgb), (struct rgb)): n=rcx arg2=&rdx arg3=r8 arg4=&r9 arg5=&stack+40 -> rax
