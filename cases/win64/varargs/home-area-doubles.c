/*---
rule = "win64.varargs.home-area"
says = "Unnamed doubles are read from the home slots of integer registers, then from the stack."
---*/
double f(int n, ...);
//@ win64: call f(6, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0): n=rcx arg2=xmm1+rdx arg3=xmm2+r8 arg4=xmm3+r9 arg5=stack+40 arg6=stack+48 arg7=stack+56 -> xmm0
