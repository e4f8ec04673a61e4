/*---
rule = "win64.varargs.float-duplicated"
says = "An unnamed long double is in both registers where it is a double; one of 80 bits goes by reference."
---*/
double f(int n, ...);
//@ win64-msvc: call f(1, (long double), 3, 4.0L): n=rcx arg2=xmm1+rdx arg3=r8 arg4=xmm3+r9 -> xmm0
//@ win64-gnu: call f(1, (long double), 3, 4.0L): n=rcx arg2=&rdx arg3=r8 arg4=&r9 -> xmm0
//@ win64-ms_abi: call f(1, (long double), 3, 4.0L): n=rcx arg2=&rdx arg3=r8 arg4=&r9 -> xmm0
