/*---
rule = "win64.varargs.float-duplicated"
says = "Unnamed integers between doubles are in their integer registers alone."
---*/
long long f(int n, ...);
//@ win64: call f(1, 2.0, 3LL, 4.0, 5): n=rcx arg2=xmm1+rdx arg3=r8 arg4=xmm3+r9 arg5=stack+40 -> rax
