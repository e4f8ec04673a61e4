/*---
rule = "win64.varargs.aggregates"
says = "Unnamed structs of eight and of nine chars by turns, across the end of the registers."
---*/
struct eight { char c[8]; };
struct nine { char c[9]; };
int f(int n, ...);
//@ win64: call f(1, (struct nine), (struct eight), (struct nine), (struct eight), (struct nine)): n=rcx arg2=&rdx arg3=r8 arg4=&r9 arg5=stack+40 arg6=&stack+48 -> rax
