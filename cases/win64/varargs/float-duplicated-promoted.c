/*---
rule = "win64.varargs.float-duplicated"
says = "An unnamed float becomes a double, and the double is in both registers."
---*/
double f(int n, ...);
//@ win64: call f(1, 2.0f, (float)): n=rcx arg2=xmm1+rdx arg3=xmm2+r8 -> xmm0
