/*---
rule = "win64.varargs.float-duplicated"
says = "Three unnamed doubles are each in two registers."
---*/
double f(int n, ...);
//@ win64: call f(3, 1.0, 2.0, 3.0): n=rcx arg2=xmm1+rdx arg3=xmm2+r8 arg4=xmm3+r9 -> xmm0
