/*---
rule = "win64.varargs.home-area"
says = "Unnamed pointers to data and to strings, across the end of the registers."
---*/
int f(const char *a, ...);
//@ win64: call f((const char *), (int *), (char *), (void *), (double *), (char *)): a=rcx arg2=rdx arg3=r8 arg4=r9 arg5=stack+40 arg6=stack+48 -> rax
