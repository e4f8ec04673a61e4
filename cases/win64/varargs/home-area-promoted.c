/*---
rule = "win64.varargs.home-area"
says = "Unnamed char, short, _Bool and float arguments become int and double before they take their slots."
---*/
long long f(int n, ...);
//@ win64: call f(1, (signed char), (unsigned short), (_Bool), (float), 'a'): n=rcx arg2=rdx arg3=r8 arg4=r9 arg5=stack+40 arg6=stack+48 -> rax
