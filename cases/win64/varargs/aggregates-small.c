/*---
rule = "win64.varargs.aggregates"
says = "Unnamed structs of 1, 2 and 4 bytes take a slot each by value, and are not promoted."
---*/
struct one { char c; };
struct two { short s; };
struct four { char c[4]; };
int f(int n, ...);
//@ win64: call f(1, (struct one), (struct two), (struct four), (struct one), (struct two), (struct four)): n=rcx arg2=rdx arg3=r8 arg4=r9 arg5=stack+40 arg6=stack+48 arg7=stack+56 -> rax
