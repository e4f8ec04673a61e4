/*---
rule = "win64.varargs.unprototyped"
says = "Without a prototype four doubles are in two registers each, and the fifth on the stack."
---*/
double f();
//@ win64: call f(1.0, 2.0, 3.0, 4.0, 5.0): arg1=xmm0+rcx arg2=xmm1+rdx arg3=xmm2+r8 arg4=xmm3+r9 arg5=stack+40 -> xmm0
