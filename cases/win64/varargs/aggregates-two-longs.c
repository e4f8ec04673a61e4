/*---
rule = "win64.varargs.aggregates"
says = "Two longs are a value where a long has four bytes, and a pointer where it has eight."
---*/
struct pair { long a, b; };
long f(int n, ...);
//@ win64-gnu: call f(1, (struct pair), 2, 3, (struct pair)): n=rcx arg2=rdx arg3=r8 arg4=r9 arg5=stack+40 -> rax
//@ win64-msvc: call f(1, (struct pair), 2, 3, (struct pair)): n=rcx arg2=rdx arg3=r8 arg4=r9 arg5=stack+40 -> rax
//@ win64-ms_abi: call f(1, (struct pair), 2, 3, (struct pair)): n=rcx arg2=&rdx arg3=r8 arg4=r9 arg5=&stack+40 -> rax
