/*---
rule = "win64.varargs.home-area"
says = "Integers and doubles share one area, in the order of the call."
---*/
long long f(int n, ...);
//@ win64: call f(1, 2.0, 3, 4.0, 5LL, 6.0, 7): n=rcx arg2=xmm1+rdx arg3=r8 arg4=xmm3+r9 arg5=stack+40 arg6=stack+48 arg7=stack+56 -> rax
