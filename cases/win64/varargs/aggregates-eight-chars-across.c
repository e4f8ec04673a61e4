/*---
rule = "win64.varargs.aggregates"
says = "Unnamed structs of eight chars are values up to r9 and values on the stack behind it."
---*/
struct s { char c[8]; };
int f(int a, int b, ...);
//@ win64: call f(1, 2, (struct s), (struct s), (struct s), (struct s)): a=rcx b=rdx arg3=r8 arg4=r9 arg5=stack+40 arg6=stack+48 -> rax
