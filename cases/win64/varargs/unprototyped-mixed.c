/*---
rule = "win64.varargs.unprototyped"
says = "Without a prototype a double is in the vector and the integer register of its position: 1.0 in rdx and xmm1."
---*/
int f();
//@ win64: call f(2, 1.0, 7): arg1=rcx arg2=xmm1+rdx arg3=r8 -> rax
