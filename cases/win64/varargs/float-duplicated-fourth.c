/*---
rule = "win64.varargs.float-duplicated"
says = "An unnamed double in the fourth position is in xmm3 and in r9."
---*/
double f(int n, ...);
//@ win64: call f(1, 2LL, 3, 4.0): n=rcx arg2=rdx arg3=r8 arg4=xmm3+r9 -> xmm0
