/*---
rule = "win64.varargs.home-area"
says = "Unnamed integers run from the home slot of rdx over that of r9 on into the stack arguments without a gap."
---*/
long long f(int n, ...);
//@ win64: call f(1, 2LL, 3LL, 4LL, 5LL, 6LL): n=rcx arg2=rdx arg3=r8 arg4=r9 arg5=stack+40 arg6=stack+48 -> rax
