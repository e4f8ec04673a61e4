/*---
rule = "win64.varargs.home-area"
says = "An unnamed __m64 is an integer in the area, across the end of the registers."
---*/
int f(int n, ...);
//@ win64: call f(1, (__m64), 2.0, (__m64), (__m64), 3): n=rcx arg2=rdx arg3=xmm2+r8 arg4=r9 arg5=stack+40 arg6=stack+48 -> rax
