/*---
rule = "win64.varargs.float-duplicated"
says = "Behind three named integers one unnamed double is in both registers, and the next on the stack."
---*/
double f(int a, long long b, char *c, ...);
//@ win64: call f(1, 2LL, (char *), 4.0, 5.0): a=rcx b=rdx c=r8 arg4=xmm3+r9 arg5=stack+40 -> xmm0
