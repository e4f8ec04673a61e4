/*---
rule = "win64.varargs.home-area"
says = "Each unnamed int has eight bytes of the area, in a register's home slot as on the stack."
---*/
int f(int n, ...);
//@ win64: call f(1, 2, 3, 4, 5, 6u, 7): n=rcx arg2=rdx arg3=r8 arg4=r9 arg5=stack+40 arg6=stack+48 arg7=stack+56 -> rax
