/*---
rule = "win64.varargs.float-duplicated"
says = "Behind two named integers the first unnamed double is in xmm2 and r8."
---*/
double f(const char *a, int b, ...);
//@ win64: call f((const char *), 2, 3.0, 4, 5.0): a=rcx b=rdx arg3=xmm2+r8 arg4=r9 arg5=stack+40 -> xmm0
