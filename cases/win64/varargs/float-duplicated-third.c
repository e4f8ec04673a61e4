/*---
rule = "win64.varargs.float-duplicated"
says = "An unnamed double in the third position is in xmm2 and in r8, behind an integer that is in rdx alone."
---*/
double f(int n, ...);
//@ win64: call f(1, 2, 3.0): n=rcx arg2=rdx arg3=xmm2+r8 -> xmm0
