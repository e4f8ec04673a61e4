/*---
rule = "win64.varargs.unprototyped"
says = "Without a prototype integers and pointers are in their integer registers and on the stack."
---*/
long long f();
//@ win64: call f(1, 2LL, (char *), 4u, 5, 6LL): arg1=rcx arg2=rdx arg3=r8 arg4=r9 arg5=stack+40 arg6=stack+48 -> rax
