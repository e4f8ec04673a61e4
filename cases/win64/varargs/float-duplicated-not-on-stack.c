/*---
rule = "win64.varargs.float-duplicated"
says = "From the fifth position on an unnamed double is in its stack slot, and nowhere else."
---*/
double f(int n, ...);
//@ win64: call f(5, 1.0, 2.0, 3.0, 4.0, 5.0): n=rcx arg2=xmm1+rdx arg3=xmm2+r8 arg4=xmm3+r9 arg5=stack+40 arg6=stack+48 -> xmm0
