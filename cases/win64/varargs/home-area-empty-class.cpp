/*---
rule = "win64.varargs.home-area"
says = "An empty class takes a slot, as a parameter and behind `...`: va_arg counts it."
---*/
struct e { };
int f(e a, int b, ...);
//@ win64-gnu: call f((e), 1, 2, 3.0, (e), 4): a=rcx b=rdx arg3=r8 arg4=xmm3+r9 arg5=stack+40 arg6=stack+48 -> rax
//@ win64-msvc: call f((e), 1, 2, 3.0, (e), 4): a=rcx b=rdx arg3=r8 arg4=xmm3+r9 arg5=stack+40 arg6=stack+48 -> rax
