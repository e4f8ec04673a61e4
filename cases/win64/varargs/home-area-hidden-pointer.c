/*---
rule = "win64.varargs.home-area"
says = "With a hidden pointer in rcx and the named argument in rdx, the unnamed ones begin at the home slot of r8."
---*/
struct triple { long long a, b, c; };
struct triple f(int n, ...);
//@ win64: call f(1, 2LL, 3LL, 4LL, 5LL): n=rdx arg2=r8 arg3=r9 arg4=stack+40 arg5=stack+48 -> &rax
