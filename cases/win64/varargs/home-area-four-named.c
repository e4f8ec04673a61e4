/*---
rule = "win64.varargs.home-area"
says = "With four named arguments the unnamed ones begin at the first stack argument, behind the home slots."
---*/
long long f(int a, long long b, char *c, short d, ...);
//@ win64: call f(1, 2LL, (char *), (short), 5LL, 6.0): a=rcx b=rdx c=r8 d=r9 arg5=stack+40 arg6=stack+48 -> rax
