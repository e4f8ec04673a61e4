/*---
rule = "win64.varargs.float-duplicated"
says = "An unnamed double in the second position is in xmm1 and in rdx."
---*/
double f(int n, ...);
//@ win64: call f(1, 2.0): n=rcx arg2=xmm1+rdx -> xmm0
