/*---
rule = "sysv.varargs.callee-accepts-any-bound"
says = "With eight doubles the only possible al is 8, and all eight are found."
---*/
double f(long n, ...);
//@ sysv: call f(8, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0): n=rdi arg2=xmm0 arg3=xmm1 arg4=xmm2 arg5=xmm3 arg6=xmm4 arg7=xmm5 arg8=xmm6 arg9=xmm7 al=8 -> xmm0
